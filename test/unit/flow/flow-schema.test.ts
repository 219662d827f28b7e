// Schemas of both versions.
import { expect, test } from 'vitest';
import { profiles } from '../../../src/main/contract/profile.ts';
import { flowSchemasOf, kindOf } from '../../../src/main/flow/flow-schema.ts';
import { findPlugin, plugins } from '../../../src/main/plugin/registry.ts';

test('every version has 26 names at the top of a flow', () => {
  expect(profiles.map((profile) => Object.keys(flowSchemasOf(profile).flow.shape).length)).toEqual([26, 26]);
});

test('every type of the registry has a schema in every version', () => {
  const without = profiles.flatMap((profile) =>
    plugins.filter(({ type }) => flowSchemasOf(profile).byType.get(type) === undefined),
  );
  expect(without).toEqual([]);
});

test('a webhook trigger has the names that Kestra lists', () => {
  const names = profiles.map((profile) =>
    Object.keys(flowSchemasOf(profile).byType.get('io.kestra.plugin.core.trigger.Webhook')?.shape ?? {}),
  );
  expect(
    names.map((each) => [each.length, each.includes('conditions'), each.includes('when'), each.includes('fetchType')]),
  ).toEqual([
    [21, true, false, false],
    [22, false, true, true],
  ]);
});

test.each([
  ['io.kestra.plugin.core.log.Log', 'task'],
  ['io.kestra.plugin.core.trigger.Webhook', 'trigger'],
  ['io.kestra.plugin.core.condition.Expression', 'condition'],
])('%s stands for a %s', (type, kind) => {
  const plugin = findPlugin(type)?.plugin;
  expect(plugin === undefined ? undefined : kindOf(plugin)).toBe(kind);
});
