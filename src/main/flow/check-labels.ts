// The labels of a flow and of its triggers: a map, or a list of `key` and `value`.
// Source: kestra-flow.md §1.2, `label-*` in the recorded verdicts.
import { isJsonMap, type JsonMap, type JsonValue } from '../contract/value.ts';
import type { Fault } from './fault.ts';
import type { Sentence } from './sentence.ts';
import { printJavaValue } from './print-java-value.ts';
import { printScalar } from './print-scalar.ts';
import { modelFault } from './translate-issue.ts';

/** Labels that read well, and what is against the others. */
export interface LabelFindings {
  readonly faults: readonly Fault[];
  readonly sentences: readonly Sentence[];
}

// Letters of any language, capitals from the second place on (`label-camel-key`), other than the sentence below says.
const keyPattern = /^\p{Ll}[\p{L}0-9._-]*$/u;
const badKey =
  'Invalid label key. A valid key contains only lowercase letters numbers hyphens (-) underscores (_) or periods (.) and must begin with a lowercase letter.';
const chain = 'io.kestra.core.models.flows.FlowWithSource["labels"]';

/**
 * Checks the labels of a flow. Kestra reads them by a deserializer of its own, which stops at the first value that is
 * no scalar; the keys are judged only when all of it could be read.
 */
export function checkFlowLabels(labels: JsonValue | undefined): LabelFindings {
  if (labels === undefined || labels === null) return { faults: [], sentences: [] };
  const pairs = pairsOf(labels);
  if (pairs === undefined)
    return {
      faults: [unreadable("Unable to deserialize value as it's neither an object neither an array")],
      sentences: [],
    };
  // A list member without a value counts as null, which is no scalar either (`label-list-null-value`).
  const bad = pairs.find(({ value }) => printScalar(value) === undefined);
  if (bad !== undefined) {
    const message = `Unsupported type for key: ${bad.key ?? 'null'}, value: ${printJavaValue(bad.value)}`;
    return { faults: [unreadable(message)], sentences: [] };
  }
  return {
    faults: pairs.flatMap((pair, index) => faultsOf(pair, index)),
    sentences: pairs.filter(isReserved).map((pair) => ({ text: systemText(pair), at: ['labels'] })),
  };
}

/** Triggers must not set system labels either. */
export function checkTriggerLabels(triggers: readonly JsonMap[]): readonly Fault[] {
  return triggers.flatMap((trigger, index) =>
    (pairsOf(trigger.get('labels') ?? null) ?? []).flatMap((pair, label): readonly Fault[] => {
      if (!isReserved(pair)) return [];
      const path = `triggers[${index}].labels[${label}].<list element>`;
      return [{ stage: 'model', at: ['triggers', index, 'labels'], path, message: `${systemText(pair)}.` }];
    }),
  );
}

interface LabelPair {
  readonly key: string | undefined;
  readonly value: JsonValue;
}

/** Members of a map that are null are no labels; those of a list are faults. */
function pairsOf(labels: JsonValue): readonly LabelPair[] | undefined {
  if (isJsonMap(labels)) {
    return [...labels].flatMap(([key, value]) => (value === null ? [] : [{ key, value }]));
  }
  if (!Array.isArray(labels)) return undefined;
  return labels.filter(isJsonMap).map((label) => ({
    key: printScalar(label.get('key') ?? null),
    value: label.get('value') ?? null,
  }));
}

/** Numbers count the labels that are left, as Kestra's paths do. */
function faultsOf({ key, value }: LabelPair, index: number): readonly Fault[] {
  const keyPlace = { at: ['labels', index, 'key'], chain };
  return [
    ...(key === undefined || key === '' ? [modelFault('must not be empty', keyPlace)] : []),
    ...(key !== undefined && !keyPattern.test(key) ? [modelFault(badKey, keyPlace)] : []),
    ...(value === '' ? [modelFault('must not be empty', { at: ['labels', index, 'value'], chain })] : []),
  ];
}

/** One of Kestra's own names is let through: it makes a flow read-only. */
function isReserved({ key }: LabelPair): boolean {
  return key !== undefined && key.startsWith('system.') && key !== 'system.readOnly';
}

function systemText({ key, value }: LabelPair): string {
  return `System labels can only be set by Kestra itself, offending label: ${key}=${printScalar(value)}`;
}

function unreadable(message: string): Fault {
  const text = `YAML parsing error: ${message} (through reference chain: ${chain})`;
  return { stage: 'parse', at: ['labels'], path: 'yaml', message: text };
}
