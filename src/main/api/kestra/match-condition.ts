// Whether a record holds what a search asks. A record is what can be asked of it, by Kestra's names of fields.
// Source: the repositories of Kestra, by `kestra-api.md` §2.
import { ok, type Result } from '../../contract/errors.ts';
import { parseInstant } from '../../contract/instant.ts';
import { logLevels } from '../../contract/model.ts';
import type { Label } from '../../contract/model.ts';
import type { IsoInstant } from '../../contract/state.ts';
import { compileRegex } from '../../expression/regex/java-regex.ts';
import { durationSeconds, secondsToNanos } from '../../plugin/java-duration.ts';
import { readInstant } from '../../plugin/key-value/read-time.ts';
import type { FilterOperation } from './filter-fields.ts';
import type { Condition } from './query-filters.ts';
import { refused, type RestFault } from './rest-fault.ts';

/** What can be asked of a record; what it does not have is absent. */
export interface Searched {
  readonly texts: Readonly<Record<string, string | undefined>>;
  readonly dates?: Readonly<Record<string, IsoInstant | undefined>>;
  readonly labels?: readonly Label[];
  /** What `q` looks through, in any case of letters. */
  readonly fullText: string;
}

/** Whether a record holds a condition. */
export type Matcher = (record: Searched) => boolean;

/** The namespace of the flows that belong to the server itself, which `scope` tells apart. */
const systemNamespace = 'system';

/** Readies the conditions of a search; `nowNanos` is what a range of time ends at. */
export function createMatcher(conditions: readonly Condition[], nowNanos: bigint): Result<Matcher, RestFault> {
  const matchers: Matcher[] = [];
  for (const condition of conditions) {
    const matcher = matcherOf(condition, nowNanos);
    if (!matcher.ok) return matcher;
    matchers.push(matcher.value);
  }
  return ok((record) => matchers.every((matches) => matches(record)));
}

/** Readies one condition. What cannot be read of it is refused before any record is looked at. */
function matcherOf(condition: Condition, nowNanos: bigint): Result<Matcher, RestFault> {
  const { field, operation, values, key } = condition;
  const [value = ''] = values;
  // Fields that are no texts of the record know equality and its opposite alone.
  const isNot = operation === 'NOT_EQUALS';
  switch (field) {
    // What a person types: anywhere in what the record is known by.
    case 'q': {
      const wanted = value.toLowerCase();
      return ok((record) => record.fullText.toLowerCase().includes(wanted) !== isNot);
    }
    // Kestra keeps flows of its own in one namespace, which people do not want to see among theirs.
    case 'scope': {
      const isSystem = value.toUpperCase() === 'SYSTEM';
      return ok(({ texts }) => ((texts['namespace'] === systemNamespace) === isSystem) !== isNot);
    }
    // Executions that a task of another has started, or all others.
    case 'childFilter': {
      const isChild = value.toUpperCase() === 'CHILD';
      return ok(({ texts }) => ((texts['triggerExecutionId'] !== undefined) === isChild) !== isNot);
    }
    case 'labels':
      return ok(({ labels = [] }) => matchesLabels(labels, { operation, values, key }));
    case 'level':
      return ok(({ texts }) => matchesLevel(texts['level'], condition));
    // As long before now, whatever the other bounds say.
    case 'timeRange': {
      const seconds = durationSeconds(value);
      if (seconds === undefined) return refused('illegalArgument', `Text '${value}' cannot be parsed to a Duration`);
      const from = nowNanos - secondsToNanos(seconds);
      return ok(({ dates }) => (dates?.['startDate'] === undefined ? false : parseInstant(dates['startDate']) >= from));
    }
    case 'startDate':
    case 'endDate':
    case 'updated':
    case 'expirationDate':
      return dateMatcher(condition);
    default:
      return textMatcher(condition);
  }
}

/** Compares instants. A record that has not got the date holds no condition about it, not even an inequality. */
function dateMatcher({ field, operation, values: [value = ''] }: Condition): Result<Matcher, RestFault> {
  const wanted = readInstant(value);
  if (!wanted.ok) return refused('illegalArgument', wanted.error);
  const limit = parseInstant(wanted.value);
  return ok(({ dates }) => {
    const date = dates?.[field];
    return date !== undefined && compares(parseInstant(date), operation, limit);
  });
}

/** The order of two instants in nanoseconds. */
function compares(date: bigint, operation: FilterOperation, limit: bigint): boolean {
  switch (operation) {
    case 'GREATER_THAN':
      return date > limit;
    case 'LESS_THAN':
      return date < limit;
    case 'GREATER_THAN_OR_EQUAL_TO':
      return date >= limit;
    case 'LESS_THAN_OR_EQUAL_TO':
      return date <= limit;
    case 'NOT_EQUALS':
      return date !== limit;
    default:
      return date === limit;
  }
}

/** Compares texts; patterns are compiled once for all records. */
function textMatcher({ field, operation, values }: Condition): Result<Matcher, RestFault> {
  const [value = ''] = values;
  if (operation !== 'REGEX') return ok(({ texts }) => matchesText(texts[field], { operation, values }));
  // The pattern comes from outside, hence an engine that takes linear time.
  const regex = compileRegex(value);
  if (!regex.ok) return refused('illegalArgument', `Invalid regular expression '${value}'`);
  return ok(({ texts }) => {
    const [found] = regex.value.findAll(texts[field] ?? '');
    return found !== undefined;
  });
}

/**
 * Whether a text holds an operation. An absent one is unequal to everything and in no list; `PREFIX` is of whole parts
 * between points, so that `company` finds `company.team` and not `companyx`.
 */
function matchesText(
  text: string | undefined,
  { operation, values }: Pick<Condition, 'operation' | 'values'>,
): boolean {
  const [value = ''] = values;
  switch (operation) {
    case 'NOT_EQUALS':
      return text !== value;
    case 'IN':
      return text !== undefined && values.includes(text);
    case 'NOT_IN':
      return text === undefined || !values.includes(text);
    case 'STARTS_WITH':
      return text?.startsWith(value) === true;
    case 'ENDS_WITH':
      return text?.endsWith(value) === true;
    case 'CONTAINS':
      return text?.includes(value) === true;
    case 'NOT_CONTAINS':
      return text?.includes(value) !== true;
    case 'PREFIX':
      return text !== undefined && `${text}.`.startsWith(`${value}.`);
    case 'IS_NULL':
      return text === undefined;
    case 'IS_NOT_NULL':
      return text !== undefined;
    default:
      return text === value;
  }
}

/** Without a key the value is `key:value`. */
function matchesLabels(
  labels: readonly Label[],
  {
    operation,
    values,
    key,
  }: { readonly operation: FilterOperation; readonly values: readonly string[]; readonly key: string | undefined },
): boolean {
  const isNegative = operation.startsWith('NOT_');
  // Values of one label are compared whole, or searched within.
  const isPart = operation.endsWith('CONTAINS');
  const found = labels.some((label) => {
    if (key !== undefined && label.key !== key) return false;
    const text = key === undefined ? `${label.key}:${label.value}` : label.value;
    return values.some((value) => (isPart ? text.includes(value) : text === value));
  });
  return found !== isNegative;
}

/** Levels are ordered: an equal one is the least that is wanted. */
function matchesLevel(level: string | undefined, { operation, values }: Condition): boolean {
  const [value] = values;
  if (operation === 'IN' || operation === 'NOT_IN') return matchesText(level, { operation, values });
  return operation === 'LESS_THAN_OR_EQUAL_TO' ? rankOf(level) <= rankOf(value) : rankOf(level) >= rankOf(value);
}

/** The place of a level among all, from the least grave; -1 for none, which every level is above. */
function rankOf(name: string | undefined): number {
  return logLevels.findIndex((each) => each === name?.toUpperCase());
}
