// The signals that end a program.
import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import { createStopSignal } from '../../../src/main/command/stop-signal.ts';

it.each([
  ['SIGINT', 'SIGTERM'],
  ['SIGTERM', 'SIGINT'],
])('%s asks for an end in order; %s forces one, unless it is the same key that was pressed', (first, second) => {
  const source = new EventEmitter();
  const force = vi.fn<() => void>();
  let now = 1000;
  const signal = createStopSignal(source, { force, nowMs: () => now });
  const seen: unknown[] = [signal.aborted];
  const send = (name: string, atMs: number): void => {
    now = atMs;
    source.emit(name);
    seen.push([signal.aborted, force.mock.calls.length]);
  };
  send(first, 1000);
  send(first, 1100);
  send(second, 1501);
  expect(seen).toEqual([false, [true, 0], [true, 0], [true, 1]]);
});
