// Which turns of a Loop run, and how it ends. Source: `loop2-fail*`, `g10-loop` in the recorded runs of Kestra 2.0.0.
import { describe, expect, it } from 'vitest';
import type { StateName } from '../../../src/main/contract/state.ts';
import { createLoopTurns, type LoopTurns } from '../../../src/main/plugin/loop-turns.ts';

/** Begins all that may, then ends one after the other in these states. */
function live(rules: Partial<Parameters<typeof createLoopTurns>[0]>, states: readonly StateName[]): LoopTurns {
  const turns = createLoopTurns({ count: 3, concurrent: 1, isTransmitted: true, ...rules });
  for (const state of states) {
    while (turns.mayBegin()) turns.begin();
    if (turns.runningCount() > 0) turns.end(state);
  }
  return turns;
}

describe('outcome()', () => {
  it.each<
    [
      string,
      Partial<Parameters<typeof createLoopTurns>[0]>,
      readonly StateName[],
      StateName,
      readonly StateName[],
      number,
    ]
  >([
    ['all turns succeed', {}, ['SUCCESS', 'SUCCESS', 'SUCCESS'], 'SUCCESS', [], 3],
    ['a turn warns', {}, ['WARNING', 'SUCCESS', 'SUCCESS'], 'SUCCESS', [], 3],
    ['the first failure stops it', {}, ['SUCCESS', 'FAILED', 'SUCCESS'], 'FAILED', [], 2],
    ['failures stay with the turns', { isTransmitted: false }, ['FAILED', 'FAILED', 'FAILED'], 'SUCCESS', [], 3],
    [
      'all run at once and a success comes last',
      { concurrent: 0 },
      ['FAILED', 'SUCCESS', 'SUCCESS'],
      'SUCCESS',
      ['FAILED'],
      3,
    ],
    ['all run at once and a failure comes last', { concurrent: 0 }, ['SUCCESS', 'SUCCESS', 'FAILED'], 'FAILED', [], 3],
    ['two run at once, one fails and others never begin', { concurrent: 2 }, ['FAILED', 'SUCCESS'], 'FAILED', [], 2],
    ['a turn is killed', {}, ['KILLED'], 'SUCCESS', [], 1],
  ])('where %s', (_name, rules, states, state, passes, begun) => {
    const turns = live(rules, states);
    expect({ ...turns.outcome(), begun: turns.next() }).toEqual({ state, passes, begun });
  });
});

it('outputs() counts ends by state, and the first turns before they begin', () => {
  const before = createLoopTurns({ count: 5, concurrent: 2, isTransmitted: true }).outputs();
  const after = live({}, ['SUCCESS', 'WARNING', 'SUCCESS']).outputs();
  expect([before, after]).toEqual([
    new Map<string, unknown>([['terminatedIterations', new Map()], ['iterationCount', 5], ['runningIterations', 2]]), // prettier-ignore
    new Map<string, unknown>([['terminatedIterations', new Map([['SUCCESS', 2], ['WARNING', 1]])], ['iterationCount', 3], ['runningIterations', 0]]), // prettier-ignore
  ]);
});

it('mayBegin() bounds how many run, however many the flow allows', () => {
  const turns = createLoopTurns({ count: 1000, concurrent: 0, isTransmitted: true });
  while (turns.mayBegin()) turns.begin();
  expect(turns.runningCount()).toBe(64);
});
