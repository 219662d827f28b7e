// What the versions of Kestra find in a flow's text, each finding once, with the versions that have it.
import type { Methods } from '../../main/contract/methods.ts';
import type { Violation } from '../../main/contract/model.ts';
import { profiles } from '../../main/contract/profile.ts';
import { shortFault } from '../delivery/short-fault.ts';

/** One finding. */
export interface Problem extends Violation {
  /** The versions, in order; never empty. */
  readonly profiles: readonly string[];
  /** Whether the flow is refused for it; else it is a remark. */
  readonly isFault: boolean;
}

/** The findings: first those of the version that runs flows, `chosen`; each in order of lines, without a line first. */
export function problemsOf(verdicts: ReturnType<Methods['flows.validate']>, chosen?: string): readonly Problem[] {
  const found = new Map<string, Problem>();
  for (const profile of profiles) {
    const { violations, more, warnings } = verdicts[profile];
    for (const violation of violations) note(found, { ...violation, profiles: [profile], isFault: true });
    for (const violation of [...more, ...warnings]) note(found, { ...violation, profiles: [profile], isFault: false });
  }
  const isForeign = (problem: Problem): number => Number(chosen !== undefined && !problem.profiles.includes(chosen));
  return [...found.values()].toSorted((a, b) => isForeign(a) - isForeign(b) || (a.line ?? 0) - (b.line ?? 0));
}

/** Who says it: the versions of Kestra, or our lint, which names them where it does not hold for all. */
export function saidBy({ rule, profiles: found }: Problem): string {
  const versions = `Kestra ${found.join(' and ')}`;
  if (rule === undefined) return versions;
  return found.length === profiles.length ? 'Lint' : `Lint, ${versions}`;
}

/** Sentences of two versions often differ only in their list of what would have been right. */
function note(found: Map<string, Problem>, problem: Problem): void {
  const { path, line, message, isFault } = problem;
  const key = JSON.stringify([path, line, shortFault(message), isFault]);
  const known = found.get(key);
  const versions = [...(known?.profiles ?? []), ...problem.profiles];
  found.set(key, { ...(known ?? problem), profiles: [...new Set(versions)] });
}
