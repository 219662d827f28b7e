// What waits is judged in slices, at once where somebody waits for its end, and not at all once it is stopped.
import { expect, it } from 'vitest';
import { judgeWaiting } from '../../../src/main/flow/judge-waiting.ts';

/** Counts down; `false` at its end, as an index without waiting files. */
function createWork(count: number) {
  const work = { left: count };
  const judgeNext = (): boolean => {
    if (work.left === 0) return false;
    work.left -= 1;
    return true;
  };
  return { work, judgeNext };
}

it('rests before it begins, and is stopped meanwhile', async () => {
  const { work, judgeNext } = createWork(10);
  const judging = judgeWaiting({ judgeNext, inARow: 3, pauseMs: 60_000, firstPauseMs: 60_000 });
  await judging.stop();
  expect(work.left).toBe(10);
});

it('judges one slice after its first pause, and then rests', async () => {
  const { work, judgeNext } = createWork(10);
  const begun = new Promise<void>((resolve) => {
    const judging = judgeWaiting({
      judgeNext: () => {
        // In a row: the second word comes after the slice.
        setImmediate(() => void judging.stop().then(resolve));
        return judgeNext();
      },
      inARow: 3,
      pauseMs: 60_000,
      firstPauseMs: 0,
    });
  });
  await begun;
  expect(work.left).toBe(7);
});

it('rests no more once its end is waited for', async () => {
  const { work, judgeNext } = createWork(10);
  const judging = judgeWaiting({ judgeNext, inARow: 3, pauseMs: 60_000, firstPauseMs: 60_000 });
  await judging.finish();
  expect(work.left).toBe(0);
});

it('lets others have their turn between slices', async () => {
  const { work, judgeNext } = createWork(100);
  const finished = judgeWaiting({ judgeNext, inARow: 1, pauseMs: 60_000, firstPauseMs: 60_000 }).finish();
  const seen = await new Promise<number>((resolve) => setImmediate(() => resolve(work.left)));
  await finished;
  expect(seen).toBeGreaterThan(0);
});
