// Kestra's verdicts on 519 flow texts, as both versions gave them, against ours; and the flows of the
// recorded exchanges, which Kestra took or refused to save. The order of Kestra's lines is random, as is
// that of names in its lists, so both are compared as sets.
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { type Profile, profiles } from '../../src/main/contract/profile.ts';
import { validateFlow } from '../../src/main/flow/validate-flow.ts';
import { flowValidationGaps } from './flow-validation-gaps.ts';
import { violationSet } from './violation-set.ts';

interface Said {
  readonly valid: boolean;
  readonly violations?: readonly { readonly path: string; readonly message: string }[];
}
type RecordedCase = { readonly id: string; readonly yaml: string } & Readonly<Record<Profile, Said>>;

interface RecordedExchanges {
  readonly flows: Readonly<
    Record<string, { readonly yaml: string; readonly refusal?: Partial<Record<Profile, string>> }>
  >;
  readonly vectors: readonly { readonly flow?: string; readonly profile: Profile }[];
}

// Both files are recorded in these shapes.
const cases = readJson('flow-validation.json') as readonly RecordedCase[];
const { flows, vectors } = readJson('webhook-vectors.json') as RecordedExchanges;
const causes = new Map(
  Object.entries(flowValidationGaps).flatMap(([cause, names]) => names.map((name) => [name, cause] as const)),
);
const used = new Set(vectors.map(({ flow, profile }) => `${flow}@${profile}`));

describe.each(profiles)('a flow is judged as by Kestra %s', (profile) => {
  test.each(cases.map((each) => [each.id, each] as const))('%s', (id, recorded) => {
    const { valid, violations } = validateFlow({ source: recorded.yaml, profile, plugins: 'core' });
    const said = recorded[profile];
    const { found, wanted } = weigh([id, `${id}@${profile}`], {
      ours: { valid, violations: violationSet(violations) },
      theirs: { valid: said.valid, violations: violationSet(said.violations ?? []) },
    });
    expect(found).toEqual(wanted);
  });
});

describe.each(profiles)('a flow of the recorded exchanges is saved or refused as by Kestra %s', (profile) => {
  const saved = Object.entries(flows).filter(([id]) => used.has(`${id}@${profile}`));
  test.each(saved.map(([id, flow]) => [id, flow] as const))('%s', (id, { yaml, refusal }) => {
    const { valid } = validateFlow({ source: yaml, profile, plugins: 'core' });
    const { found, wanted } = weigh([`${id} (exchange)@${profile}`], {
      ours: { valid },
      theirs: { valid: refusal?.[profile] === undefined },
    });
    expect(found).toEqual(wanted);
  });
});

test('every known gap names a case', () => {
  const names = new Set([
    ...cases.map(({ id }) => id),
    ...profiles.flatMap((profile) => cases.map(({ id }) => `${id}@${profile}`)),
    ...[...used].map((name) => name.replace('@', ' (exchange)@')),
  ]);
  expect([...causes.keys()].filter((name) => !names.has(name))).toEqual([]);
});

/** What to compare: both verdicts, or, for a known gap, that it is still one. */
function weigh(
  names: readonly string[],
  { ours, theirs }: { readonly ours: unknown; readonly theirs: unknown },
): { readonly found: unknown; readonly wanted: unknown } {
  const cause = names.map((name) => causes.get(name)).find((each) => each !== undefined);
  if (cause === undefined) return { found: ours, wanted: theirs };
  return { found: { cause, isMet: isDeepStrictEqual(ours, theirs) }, wanted: { cause, isMet: false } };
}

function readJson(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`recorded/${name}`, import.meta.url), 'utf8'));
}
