// A Python text. Source: `py-*` in the recorded runs.
import { expect, it } from 'vitest';
import { pythonScript } from '../../../../../src/main/plugin/scripts/python/script.ts';
import { faultsOf } from '../../faults-of.ts';
import { commandOf } from '../script-bench.ts';

const file = '<folder>/id1.py';
const virtual = `if [ -n "$VIRTUAL_ENV" ]; then "$VIRTUAL_ENV/bin/python" "${file}"; else "python3" "${file}"; fi`;

it.each([
  ['1.3', virtual],
  ['2.0', `python3 ${file}`],
] as const)('runs the file as %s does', async (profile, command) => {
  const properties = { script: 'x', packageManager: 'PIP' };
  expect(await commandOf(pythonScript, { properties, profile })).toEqual(['/bin/sh', '-c', `set -e\n${command}`]);
});

it('demands a script', () => {
  expect(faultsOf(pythonScript, { dependencies: [] }, '2.0')).toEqual(['script']);
});
