// What a search is narrowed by: `filters[field][OPERATION]=value` and the flat parameters before it, as conditions.
// It looks at no record. A bare `filters=` is ignored: one client sends it, and no server reads it.
// Source: `kestra-api.md` §2; the clients' own requests in `sdk-requests.json`.
import { ok, type Result } from '../../contract/errors.ts';
import type { Switches } from '../../contract/switches.ts';
import {
  fieldsOfResource,
  filterFields,
  type FilterOperation,
  filterOperations,
  type FilterResource,
  operationsOf,
} from './filter-fields.ts';
import { refused, type RestFault } from './rest-fault.ts';
import { listOf } from './rest-query.ts';

/** One condition; all of a search must hold. */
export interface Condition {
  readonly field: string;
  readonly operation: FilterOperation;
  /** One value, or those of a list. */
  readonly values: readonly string[];
  /** For labels alone: the key whose value is compared. */
  readonly key?: string;
}

/** What a search is of. */
export interface FilterOptions {
  readonly resource: FilterResource;
  readonly switches: Switches;
}

/** The operations whose value is a list. */
const lists: ReadonlySet<FilterOperation> = new Set(['IN', 'NOT_IN']);
/** Field, operation, and for labels a key, which may hold any sign but a line's end. */
const filterName = /^filters\[([^\]]*)\]\[([^\]]*)\](?:\[(.*)\])?$/s;

/** Reads the conditions; flat parameters count where the field has no filter of its own. */
export function readConditions(
  query: URLSearchParams,
  options: FilterOptions,
): Result<readonly Condition[], RestFault> {
  const conditions: Condition[] = [];
  for (const [name, value] of query) {
    const match = filterName.exec(name);
    if (match === null) continue;
    const condition = readFilter({ field: match[1] ?? '', operation: match[2] ?? '', key: match[3], value }, options);
    if (!condition.ok) return condition;
    conditions.push(condition.value);
  }
  // A filter says more than the flat parameter of the same field, so that it wins.
  const own = new Set(conditions.map(({ field }) => field));
  return ok([...conditions, ...readFlat(query, options).filter(({ field }) => !own.has(field))]);
}

/** A filter as it stands in the query. */
interface WrittenFilter {
  readonly field: string;
  readonly operation: string;
  readonly key: string | undefined;
  readonly value: string;
}

/** Checks one filter in Kestra's order: its field, whether the resource has it, its operation. */
function readFilter(
  { field: name, operation: written, key, value }: WrittenFilter,
  { resource, switches }: FilterOptions,
): Result<Condition, RestFault> {
  if (!filterFields.includes(name)) {
    return refused('illegalArgument', `Unsupported field '${name}'. Expected one of: [${filterFields.join(', ')}]`);
  }
  // A client of the older version names the least level so.
  const field = name === 'minLevel' ? 'level' : name;
  const fields = fieldsOfResource(resource, switches);
  const isDate = field === 'timeRange' && fields.includes('startDate');
  if (!isDate && !fields.includes(field)) {
    const known = fields.map(constantOf).join(', ');
    const text = `Field ${constantOf(field)} is not supported for resource ${resource}. Supported fields are ${known}`;
    return refused('invalidFilters', `Provided query filters are invalid: ${text}`);
  }
  const wanted = switches.hasNewApi ? written.toUpperCase() : written;
  const operation = filterOperations.find((each) => each === wanted);
  const allowed = operationsOf(field, switches);
  if (operation === undefined || !allowed.includes(operation)) {
    const text = `Operation ${written} is not supported for field ${constantOf(field)}. Supported operations are ${allowed.join(', ')}`;
    return refused('invalidFilters', `Provided query filters are invalid: ${text}`);
  }
  // A list may stand in brackets, which are no part of its first and last value.
  const values = lists.has(operation) ? value.replaceAll(/[[\]]/g, '').split(',') : [value];
  const trimmed = values.map((each) => each.trim());
  return ok({ field, operation, values: trimmed, ...(key === undefined ? {} : { key }) });
}

/** The parameters of before, which some clients send still; each means what it meant there. */
function readFlat(query: URLSearchParams, { resource, switches }: FilterOptions): readonly Condition[] {
  const fields = new Set(fieldsOfResource(resource, switches));
  const one = (name: string, operation: FilterOperation, field = name): readonly Condition[] => {
    const value = query.get(name);
    return value === null || value === '' || !fields.has(field) ? [] : [{ field, operation, values: [value] }];
  };
  // One client joins states by commas, another repeats the parameter.
  const states = listOf(query, 'state');
  const labels = fields.has('labels') ? query.getAll('labels').flatMap((text) => readLabel(text)) : [];
  return [
    ...one('q', 'EQUALS'),
    ...one('scope', 'EQUALS'),
    ...one('childFilter', 'EQUALS'),
    ...one('namespace', 'PREFIX'),
    ...one('flowId', 'EQUALS'),
    ...one('triggerExecutionId', 'EQUALS'),
    ...one('triggerId', 'EQUALS'),
    ...one('executionId', 'EQUALS'),
    ...one('startDate', 'GREATER_THAN_OR_EQUAL_TO'),
    ...one('endDate', 'LESS_THAN_OR_EQUAL_TO'),
    ...one('timeRange', 'EQUALS', 'startDate').map((range) => ({ ...range, field: 'timeRange' })),
    ...(states.length === 0 || !fields.has('state')
      ? []
      : [{ field: 'state', operation: 'IN', values: states } as const]),
    ...one('minLevel', 'EQUALS', 'level'),
    ...one('level', 'EQUALS'),
    ...labels,
  ];
}

/** `env:dev`; what has no colon is no label, and Kestra passes it over. */
function readLabel(text: string): readonly Condition[] {
  const colon = text.indexOf(':');
  if (colon < 1) return [];
  return [{ field: 'labels', operation: 'EQUALS', key: text.slice(0, colon), values: [text.slice(colon + 1)] }];
}

/** The name of Kestra's constant: `flowId` is `FLOW_ID`, `q` is `QUERY`. */
function constantOf(field: string): string {
  return field === 'q' ? 'QUERY' : field.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
}
