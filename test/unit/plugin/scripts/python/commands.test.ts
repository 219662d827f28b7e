// Commands of Python: nothing is added to them.
import { expect, it } from 'vitest';
import { pythonCommands } from '../../../../../src/main/plugin/scripts/python/commands.ts';
import { faultsOf } from '../../faults-of.ts';
import { commandOf } from '../script-bench.ts';

it('runs the commands in one shell', async () => {
  const properties = { commands: ['a', 'b'], packageManager: 'PIP' };
  expect(await commandOf(pythonCommands, { properties })).toEqual(['/bin/sh', '-c', 'set -e\na\nb']);
});

it('demands commands, and knows no script', () => {
  expect(faultsOf(pythonCommands, { script: 'x' }, '2.0')).toEqual(['commands', 'unknown script']);
});
