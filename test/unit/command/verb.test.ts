// The table of verbs.
import { expect, it } from 'vitest';
import { isVerbName, verbOf, verbs } from '../../../src/main/command/verb.ts';

it('lists the verbs of the command line', () => {
  expect(verbs.map(({ name, operands }) => `${name} ${operands}`.trim())).toEqual([
    'serve',
    'validate PATH…',
    'run FLOW.yaml',
    'stubs FLOW.yaml EXECUTION.json',
    'eval [TEMPLATE]',
    'send FLOW',
  ]);
});

it('verbOf() gives one of them, isVerbName() knows their names', () => {
  expect([verbOf('run').operands, isVerbName('run'), isVerbName('toString')]).toEqual(['FLOW.yaml', true, false]);
});
