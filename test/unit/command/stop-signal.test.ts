// The signals that end a program.
import { EventEmitter } from 'node:events';
import { expect, it, vi } from 'vitest';
import { createStopSignal } from '../../../src/main/command/stop-signal.ts';

it.each([
  ['SIGINT', 'SIGTERM'],
  ['SIGTERM', 'SIGINT'],
])('%s asks for an end in order, %s behind it forces one', (first, second) => {
  const source = new EventEmitter();
  const force = vi.fn<() => void>();
  const signal = createStopSignal(source, force);
  const before = signal.aborted;
  source.emit(first);
  const asked = [signal.aborted, force.mock.calls.length];
  source.emit(second);
  expect([before, asked, force.mock.calls.length]).toEqual([false, [true, 0], 1]);
});
