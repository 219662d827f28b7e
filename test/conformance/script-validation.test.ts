// Kestra's verdicts on 52 flows with script tasks, as both versions gave them, against ours. The order of Kestra's
// lines is random, as is that of names in its lists, so both are compared as sets.
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { type Profile, profiles } from '../../src/main/contract/profile.ts';
import { validateFlow } from '../../src/main/flow/validate-flow.ts';
import { scriptValidationGaps } from './script-validation-gaps.ts';
import { violationSet } from './violation-set.ts';

interface Said {
  readonly valid: boolean;
  readonly violations?: readonly { readonly path: string; readonly message: string }[];
}

const file = new URL('recorded/script-validation.json', import.meta.url);
// The recorder wrote this file in this shape.
const cases = JSON.parse(readFileSync(file, 'utf8')) as readonly ({
  readonly id: string;
  readonly yaml: string;
} & Readonly<Record<Profile, Said>>)[];

describe.each(profiles)('a flow with scripts is judged as by Kestra %s', (profile) => {
  test.each(cases.map((each) => [each.id, each] as const))('%s', (id, recorded) => {
    const { valid, violations } = validateFlow({ source: recorded.yaml, profile, plugins: 'any' });
    const said = recorded[profile];
    const ours = { valid, violations: violationSet(violations) };
    const theirs = { valid: said.valid, violations: violationSet(said.violations ?? []) };
    const cause = scriptValidationGaps[id] ?? scriptValidationGaps[`${id}@${profile}`];
    // A gap that is met is a failure too: its line must go.
    const isMet = isDeepStrictEqual(ours, theirs);
    expect(cause === undefined ? ours : { cause, isMet }).toEqual(
      cause === undefined ? theirs : { cause, isMet: false },
    );
  });
});

test('every known gap names a case', () => {
  const names = new Set(cases.flatMap(({ id }) => [id, ...profiles.map((profile) => `${id}@${profile}`)]));
  expect(Object.keys(scriptValidationGaps).filter((name) => !names.has(name))).toEqual([]);
});
