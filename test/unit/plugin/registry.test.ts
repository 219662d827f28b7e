// The registry: types by their names and by their older ones.
import { expect, it } from 'vitest';
import { findPlugin, plugins } from '../../../src/main/plugin/registry.ts';

it('finds a type by its name, and by an older one that is marked so', () => {
  const names = [
    'io.kestra.plugin.core.log.Log',
    'io.kestra.core.tasks.log.Log',
    'io.kestra.plugin.slack.Send',
    'toString',
  ];
  expect(names.map((name) => findPlugin(name)?.isAlias)).toEqual([false, true, undefined, undefined]);
});

it('has no name twice', () => {
  const names = plugins.flatMap(({ type, aliases = [] }) => [type, ...aliases]);
  expect(new Set(names).size).toBe(names.length);
});
