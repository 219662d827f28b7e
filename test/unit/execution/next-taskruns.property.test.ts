// What holds of every execution, whatever its flow and however its tasks end: no state is left that is final, no task
// begins twice, and it ends, or waits for a task that runs.
import { describe, expect, it } from 'vitest';
import { createRandom, createRandomFlow } from './random-flow.ts';
import { simulateRun } from './simulated-run.ts';

const seeds = Array.from({ length: 400 }, (_, seed) => seed);

describe('nextTaskruns() of random flows', () => {
  it.each(seeds)('ends in order (seed %i)', (seed) => {
    const random = createRandom(seed);
    const flow = createRandomFlow(random);
    expect(simulateRun(flow, random).faults).toEqual([]);
  });

  it('plays flows of many taskruns and all ends', () => {
    const played = seeds.map((seed) => {
      const random = createRandom(seed);
      return simulateRun(createRandomFlow(random), random);
    });
    expect({
      states: [...new Set(played.map(({ state }) => state))].toSorted(),
      hasLongOnes: played.some(({ taskRuns }) => taskRuns > 50),
    }).toEqual({ states: ['FAILED', 'KILLED', 'SUCCESS', 'WARNING'], hasLongOnes: true });
  });
});
