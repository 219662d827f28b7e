// Kestra's verdict in the words of its API, compared with all recorded ones.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeFaults, splitFlows, validateFlows } from '../../../../src/main/api/kestra/validate-flows.ts';
import { type Profile, profiles } from '../../../../src/main/contract/profile.ts';
import { createTestRestParts } from '../../../test-rest-parts.ts';

const good = 'id: a\nnamespace: n\ntasks:\n  - {id: t, type: io.kestra.plugin.core.log.Log, message: hi}\n';

it.each([
  ['a\n---\nb', ['a', 'b']],
  ['---\na\n---  \n\n---\nb\n', ['a', 'b\n']],
  ['a: "---"\n', ['a: "---"\n']],
  ['', []],
])('splitFlows() makes of %j %j', (text, documents) => {
  expect(splitFlows(text)).toEqual(documents);
});

describe('validateFlows()', () => {
  const validate = (text: string, profile: Profile = '1.3') =>
    JSON.parse(validateFlows(text, createTestRestParts({}, profile)));

  it('answers one object for each document', () => {
    expect(validate(`${good}---\nid: b\nnamespace: n\n`)).toMatchObject([
      { index: 0, namespace: 'n', flow: 'a', outdated: false, deprecationPaths: [], infos: [] },
      {
        index: 1,
        namespace: 'n',
        flow: 'b',
        outdated: false,
        constraints: expect.stringContaining('tasks: must not be'),
      },
    ]);
  });

  it('says nothing but why of what cannot be read', () => {
    expect(Object.keys(validate('a: [')[0])).toEqual(['index', 'constraints', 'outdated']);
    expect(validate('')).toHaveLength(1);
  });

  it('says that a revision is not the next one', () => {
    expect(['revision: 1\n', 'revision: 2\n'].map((line) => validate(good + line)[0].outdated)).toEqual([false, true]);
  });
});

interface Verdict {
  readonly constraints?: string;
  readonly violations?: readonly { readonly path: string; readonly message: string }[];
}

/** Faults of plugin defaults, where Kestra's text tells another one than its list. */
const otherwise: Readonly<Record<Profile, readonly string[]>> = { '1.3': ['pd-no-values', 'pd-bad-prop'], '2.0': [] };

describe.each(profiles)('describeFaults() as Kestra %s', (profile) => {
  it('words the recorded faults as it does', () => {
    const folder = `${import.meta.dirname}/../../../conformance/recorded`;
    // The file is a list of such cases.
    const cases = JSON.parse(readFileSync(`${folder}/flow-validation.json`, 'utf8')) as readonly (Record<
      Profile,
      Verdict
    > & {
      readonly id: string;
      readonly yaml: string;
    })[];
    const parts = createTestRestParts({}, profile);
    const told = cases.filter(
      (one) => (one[profile].violations ?? []).length > 0 && one[profile].constraints !== undefined,
    );
    const other = told.filter((one) => {
      const { constraints = '', violations = [] } = one[profile];
      return sorted(describeFaults(one.yaml, violations, parts)) !== sorted(constraints);
    });
    expect([told.length > 200, other.map(({ id }) => id)]).toEqual([true, otherwise[profile]]);
  });
});

/** The order of Kestra's lines is chance. */
function sorted(text: string): string {
  return text
    .replace('Validation error:  ', 'Validation error: : ')
    .slice('Validation error: '.length)
    .split('\n')
    .toSorted()
    .join('\n');
}
