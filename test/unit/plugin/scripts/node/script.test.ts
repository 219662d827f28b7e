// A JavaScript text. Source: `js-*` in the recorded runs.
import { expect, it } from 'vitest';
import { nodeScript } from '../../../../../src/main/plugin/scripts/node/script.ts';
import { faultsOf } from '../../faults-of.ts';
import { commandOf } from '../script-bench.ts';

it('runs the file that the text is written to', async () => {
  expect(await commandOf(nodeScript, { properties: { script: 'x' } })).toEqual([
    '/bin/sh',
    '-c',
    'set -e\nnode <folder>/id1.js',
  ]);
});

it('demands a script, and knows no dependencies', () => {
  expect(faultsOf(nodeScript, { dependencies: [] }, '2.0')).toEqual(['script', 'unknown dependencies']);
});
