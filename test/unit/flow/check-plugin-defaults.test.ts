// Defaults of plugins that say nothing, or too much.
import { expect, test } from 'vitest';
import { profiles, switchesOf } from '../../../src/main/contract/profile.ts';
import { checkPluginDefaults } from '../../../src/main/flow/check-plugin-defaults.ts';
import { flowSchemasOf } from '../../../src/main/flow/flow-schema.ts';
import { mapOf } from './flow-parts-of.ts';

const log = 'io.kestra.plugin.core.log.Log';

test.each([
  [`[{type: ${log}, values: {level: DEBUG}, forced: true}]`, []],
  ['[{type: io.kestra.foo.Bar, values: {x: 1}}]', []],
  [`[{type: ${log}}]`, [['model', "Invalid Plugin Default: No 'values' provided"]]],
  [
    `[{type: ${log}, values: {foo: 1}}]`,
    [['model', `Invalid Plugin Default: No property 'foo' exists in plugin '${log}'`]],
  ],
  [`[{type: ${log}, values: {}, foo: 1}]`, [['cast', 'Invalid Plugin Default: Unrecognized field "foo"']]],
  ['[{values: {}}]', [['cast', "Invalid Plugin Default: No 'type' provided"]]],
  ['[x]', [['cast', 'Invalid Plugin Default: a plugin default must be a map']]],
  ['{type: x}', [['cast', 'Invalid Plugin Default: pluginDefaults must be a list']]],
])('checkPluginDefaults() looks at %s', (list, found) => {
  const [older, newer] = profiles.map((profile) =>
    checkPluginDefaults(mapOf(`pluginDefaults: ${list}`), {
      switches: switchesOf(profile),
      schemas: flowSchemasOf(profile),
    }),
  );
  expect([older?.map(({ stage, message }) => [stage, message]), newer]).toEqual([found, []]);
});
