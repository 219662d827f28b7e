// Commands of Node: nothing is added to them.
import { expect, it } from 'vitest';
import { nodeCommands } from '../../../../../src/main/plugin/scripts/node/commands.ts';
import { faultsOf } from '../../faults-of.ts';
import { commandOf } from '../script-bench.ts';

it('runs the commands in one shell', async () => {
  const properties = { commands: ['a', 'b'], packageManager: 'PIP' };
  expect(await commandOf(nodeCommands, { properties })).toEqual(['/bin/sh', '-c', 'set -e\na\nb']);
});

it('demands commands, and knows no script', () => {
  expect(faultsOf(nodeCommands, { script: 'x' }, '2.0')).toEqual(['commands', 'unknown script']);
});
