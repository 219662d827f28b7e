// Calls in a row, each with a limit: what is answered, what is given up, and what never begins.
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createCallQueue } from '../../../src/main/secret/call-queue.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('makes calls one at a time, in order, and answers what they answer', async () => {
  const queue = createCallQueue(1000);
  const seen: string[] = [];
  const call = (name: string) => async () => {
    seen.push(`${name} begins`);
    await Promise.resolve();
    seen.push(`${name} ends`);
    return name;
  };
  expect(await Promise.all([queue.run(call('a')), queue.run(call('b'))])).toEqual(['a', 'b']);
  expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
});

it('gives up a call at its limit, and never makes one whose limit passed while it waited', async () => {
  const queue = createCallQueue(1000);
  const seen: string[] = [];
  let end = (): void => undefined;
  const slow = queue.run(async () => {
    seen.push('slow begins');
    await new Promise<void>((resolve) => {
      end = resolve;
    });
    seen.push('slow ends');
  });
  const behind = queue.run(async () => void seen.push('behind begins'));
  await vi.advanceTimersByTimeAsync(1000);
  expect(await Promise.all([slow, behind])).toEqual([undefined, undefined]);
  end();
  expect(await queue.run(async () => 'next')).toBe('next');
  expect(seen).toEqual(['slow begins', 'slow ends']);
});
