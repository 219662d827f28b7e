// The plan of a list of commands.
import { expect, it } from 'vitest';
import { planCommands } from '../../../../src/main/plugin/scripts/plan-commands.ts';
import { createScriptBench } from './script-bench.ts';

it.each([
  [
    ['^^a', 'b'],
    ['^a', 'b'],
  ],
  [undefined, []],
])('%j is planned as %j', (commands, planned) => {
  const { place } = createScriptBench({ properties: { commands } });
  expect(planCommands(place)).toEqual({ ok: true, value: { commands: planned } });
});
