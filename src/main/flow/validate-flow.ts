// Kestra's verdict on the text of a flow, as one version of Kestra gives it. It serves nothing.
// Source: the 519 recorded verdicts of both versions.
import type { Verdict, Violation } from '../contract/model.ts';
import { switchesOf } from '../contract/profile.ts';
import { isJsonMap, type JsonMap } from '../contract/value.ts';
import { checkFlow, type Judge } from './check-flow.ts';
import type { Fault } from './fault.ts';
import { lintFlow } from './lint/lint-flow.ts';
import { resolveLegacyFields } from './legacy-fields.ts';
import { readYaml, type YamlFile } from './read-yaml.ts';

/**
 * Judges a flow's text. `violations` are Kestra's own, `more` is what we find beyond them: all that Kestra would tell
 * only after the first fault is mended, and the findings of our own lint, which have a `rule`.
 */
export function validateFlow({ source, ...judge }: Judge & { readonly source: string }): Verdict {
  const file = readYaml(source);
  return judgeFile(file, { root: rootOf(file, judge), judge });
}

/** Judges a flow whose text has been read; `root` is its map with legacy fields resolved. */
export function judgeFile(file: YamlFile, { root, judge }: { readonly root: JsonMap; readonly judge: Judge }): Verdict {
  const remarks = file.remarks.map((remark) => ({ path: '', ...remark }));
  const [first, ...rest] = file.problems.map((problem) => ({ path: 'yaml', ...problem }));
  if (first !== undefined) return { valid: false, violations: [first], warnings: remarks, more: rest };
  const found = checkFlow(root, judge);
  const { said, more } = asKestraSays(found.faults, file);
  const warnings = found.warnings.map((warning) => toViolation(warning, file));
  const lint = lintFlow(file, { root, switches: switchesOf(judge.profile) });
  const valid = found.faults.length === 0;
  return { valid, violations: said, warnings: [...remarks, ...warnings], more: [...more, ...lint] };
}

/**
 * Kestra breaks off without a word at a cast, stops at the first fault of reading in the order of the
 * file, and tells all others together.
 */
function asKestraSays(
  faults: readonly Fault[],
  file: YamlFile,
): { readonly said: readonly Violation[]; readonly more: readonly Violation[] } {
  // Sorting is stable, so several faults of one place keep the order in which they were met.
  const inOrder = faults
    .map((fault) => ({ fault, place: file.placeOf(fault.at) }))
    .sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column)
    .map(({ fault }) => fault);
  const told = new Set(toldOf(inOrder));
  return {
    said: inOrder.filter((fault) => told.has(fault)).flatMap((fault) => withSecond(fault, file)),
    more: inOrder.filter((fault) => !told.has(fault)).map((fault) => toViolation(fault, file)),
  };
}

/** Of a flow that Kestra refuses with an exception nothing is told, although it is invalid. */
function toldOf(inOrder: readonly Fault[]): readonly Fault[] {
  if (inOrder.some((fault) => fault.stage === 'cast')) return [];
  const first = inOrder.find((fault) => fault.stage === 'parse');
  if (first !== undefined) return [first];
  return inOrder.some((fault) => fault.isSilent) ? [] : inOrder;
}

/** The map of a flow as it is read; empty where the text has problems or is no map. */
export function rootOf({ value }: YamlFile, { profile }: Judge): JsonMap {
  return isJsonMap(value) ? resolveLegacyFields(value, switchesOf(profile)) : new Map();
}

function withSecond(fault: Fault, file: YamlFile): readonly Violation[] {
  const violation = toViolation(fault, file);
  return fault.also === undefined ? [violation] : [violation, { ...violation, message: fault.also }];
}

function toViolation({ at, path, message }: Fault, file: YamlFile): Violation {
  return { path, message, ...file.placeOf(at) };
}
