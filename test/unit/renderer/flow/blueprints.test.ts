// Flows to begin with are accepted by every version of Kestra, and by our own lint.
import { expect, it } from 'vitest';
import { profiles } from '../../../../src/main/contract/profile.ts';
import { validateFlow } from '../../../../src/main/flow/validate-flow.ts';
import { blueprints, createKey, secretNameOf, writeBlueprint } from '../../../../src/renderer/flow/blueprints.ts';

const key = 'k9Jd-2fLqPz_81xVbTnR4wYc';
const flow = { namespace: 'company.team', id: 'orders', key };

it.each(blueprints.flatMap((blueprint) => profiles.map((profile) => ({ name: blueprint.name, profile, blueprint }))))(
  '"$name" is accepted by $profile without a remark',
  ({ blueprint, profile }) => {
    const source = writeBlueprint(blueprint, flow);
    const { valid, violations, warnings, more } = validateFlow({ source, profile, plugins: 'core' });
    expect({ valid, violations, warnings, more }).toEqual({ valid: true, violations: [], warnings: [], more: [] });
  },
);

it('the key stands in the flow, unless it is a secret', () => {
  expect(blueprints.map((blueprint) => writeBlueprint(blueprint, flow).includes(key))).toEqual(
    blueprints.map(({ hasSecret }) => !hasSecret),
  );
});

it.each([
  ['orders', 'id: orders'],
  ['a b', 'id: "a b"'],
  ['a: b', 'id: "a: b"'],
  ['12', 'id: "12"'],
  ['yes', 'id: "yes"'],
  ['', 'id: ""'],
  ['"\n', 'id: "\\"\\n"'],
])('the id %j is written so that YAML reads the same text', (id, line) => {
  const [blueprint] = blueprints;
  expect(writeBlueprint(blueprint, { ...flow, id }).split('\nnamespace:')[0]).toBe(line);
});

it.each([
  ['orders', 'ORDERS_KEY'],
  ['my-flow.v2', 'MY_FLOW_V2_KEY'],
])('the key of %s is the secret %s', (id, name) => {
  expect(secretNameOf(id)).toBe(name);
});

it('a key has 24 letters that need no escape in an address', () => {
  const made = createKey((bytes) => bytes.fill(255));
  expect([made, encodeURIComponent(made)]).toEqual(['_'.repeat(24), '_'.repeat(24)]);
});
