// What a run of the benchmark says at its end.
import { expect, it } from 'vitest';
import { createResults } from '../../bench/results.mjs';

const target = { id: 'T1', what: 'speed', least: 0.5, stretch: 0.65 };

it.each([
  ['met', [0.4, 0.5, 0.6], [], true],
  ['missed', [0.4], [], false],
  ['not known here', [Number.NaN], [], true],
  ['met, with a webhook lost', [0.9], ['hookbench acknowledged 2, stored 1'], false],
] as const)('a target that is %s decides how the command ends', (_, values, lost, isGood) => {
  const lines: string[] = [];
  const results = createResults((line) => lines.push(line));
  results.tell(target, values);
  results.lose(lost);
  const { told, machine } = JSON.parse(results.toJson());
  expect([results.isGood(), lines.length, told.length, Object.keys(machine)]).toEqual([
    isGood,
    1 + lost.length,
    1,
    ['cpu', 'cores', 'memoryGb', 'system', 'node'],
  ]);
});
