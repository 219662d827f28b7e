// A text for a shell, rendered once. Source: `sh-*` in the recorded runs.
import { expect, it } from 'vitest';
import { shellScript } from '../../../../../src/main/plugin/scripts/shell/script.ts';
import { faultsOf } from '../../faults-of.ts';
import { commandOf } from '../script-bench.ts';

it('runs the text as it stands once it is rendered', async () => {
  expect(await commandOf(shellScript, { properties: { script: '^^echo hi\n' } })).toEqual([
    '/bin/sh',
    '-c',
    'set -e\n^echo hi\n',
  ]);
});

it('demands a script, and knows no commands', () => {
  expect(faultsOf(shellScript, { commands: [] }, '2.0')).toEqual(['script', 'unknown commands']);
});
