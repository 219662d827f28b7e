// Kestra's verdict on the text of a flow, as one version of Kestra gives it. It serves nothing.
// Source: the 519 recorded verdicts of both versions.
import type { Verdict, Violation } from '../contract/model.ts';
import type { Profile } from '../contract/profile.ts';
import type { Settings } from '../contract/settings.ts';
import { checkFlow } from './check-flow.ts';
import type { Fault } from './fault.ts';
import { readYaml, type YamlFile } from './read-yaml.ts';

/** Which Kestra judges: its version, and whether it has plugins beyond its core. */
export interface Judge {
  readonly profile: Profile;
  readonly plugins: Settings['plugins'];
}

/** Judges a flow's text. `violations` are Kestra's own, `more` is what we find beyond them. */
export function validateFlow({ source, ...judge }: Judge & { readonly source: string }): Verdict {
  return judgeFile(readYaml(source), judge);
}

/** Judges a flow whose text has been read. */
export function judgeFile(file: YamlFile, judge: Judge): Verdict {
  const remarks = file.remarks.map((remark) => ({ path: '', ...remark }));
  const [first, ...rest] = file.problems.map((problem) => ({ path: 'yaml', ...problem }));
  if (first !== undefined) return { valid: false, violations: [first], warnings: remarks, more: rest };
  if (file.value === undefined) return { valid: false, violations: [], warnings: remarks, more: [] };
  const found = checkFlow(file.value, judge);
  const { said, more } = asKestraSays(found.faults, file);
  const warnings = found.warnings.map((warning) => toViolation(warning, file));
  return { valid: found.faults.length === 0, violations: said, warnings: [...remarks, ...warnings], more };
}

/** Kestra stops at the first fault of reading, in the order of the file; else it tells all others. */
function asKestraSays(
  faults: readonly Fault[],
  file: YamlFile,
): { readonly said: readonly Violation[]; readonly more: readonly Violation[] } {
  const inOrder = faults
    .map((fault) => ({ fault, place: file.placeOf(fault.at) }))
    .sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column)
    .map(({ fault }) => fault);
  const stopper = inOrder.find((fault) => fault.stage === 'parse') ?? inOrder.find((fault) => fault.isSilent);
  const isSaid = (fault: Fault) => (stopper === undefined || fault === stopper) && !fault.isSilent;
  return {
    said: inOrder.filter(isSaid).flatMap((fault) => withSecond(fault, file)),
    more: inOrder.filter((fault) => !isSaid(fault)).map((fault) => toViolation(fault, file)),
  };
}

function withSecond(fault: Fault, file: YamlFile): readonly Violation[] {
  const violation = toViolation(fault, file);
  return fault.also === undefined ? [violation] : [violation, { ...violation, message: fault.also }];
}

function toViolation({ at, path, message }: Fault, file: YamlFile): Violation {
  return { path, message, ...file.placeOf(at) };
}
