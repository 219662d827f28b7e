// Batches of changed files, on a clock of the test's own.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createFileBatches } from '../../../src/main/flow/file-batches.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const times = { gatherMs: 40, againMs: 100 };

test('changes that follow each other are told together, each file once, and a second time later', () => {
  const told: (readonly string[])[] = [];
  const batches = createFileBatches(times, (files) => told.push(files));
  batches.add('a.yaml');
  vi.advanceTimersByTime(30);
  batches.add('b.yaml');
  batches.add('a.yaml');
  vi.advanceTimersByTime(10);
  const soon = [...told];
  vi.advanceTimersByTime(100);
  expect([soon, told]).toEqual([
    [['a.yaml', 'b.yaml']],
    [
      ['a.yaml', 'b.yaml'],
      ['a.yaml', 'b.yaml'],
    ],
  ]);
});

test('changes after a telling are a batch of their own', () => {
  const told: (readonly string[])[] = [];
  const batches = createFileBatches(times, (files) => told.push(files));
  batches.add('a.yaml');
  vi.advanceTimersByTime(40);
  batches.add('b.yaml');
  vi.advanceTimersByTime(40);
  expect(told).toEqual([['a.yaml'], ['b.yaml']]);
});

test('what waits is forgotten on demand', () => {
  const told: (readonly string[])[] = [];
  const batches = createFileBatches(times, (files) => told.push(files));
  batches.add('a.yaml');
  batches.clear();
  vi.advanceTimersByTime(1000);
  expect([told, vi.getTimerCount()]).toEqual([[], 0]);
});
