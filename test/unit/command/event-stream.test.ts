// Events as lines, with a reader that may be slow.
import { EventEmitter, once } from 'node:events';
import { expect, it } from 'vitest';
import { streamEvents } from '../../../src/main/command/event-stream.ts';
import type { CoreEvent } from '../../../src/main/contract/events.ts';
import type { Core } from '../../../src/main/contract/methods.ts';
import { createFakeTerminal } from './fake-terminal.ts';

function eventOf(number: number): CoreEvent {
  return { type: 'flow.removed', file: 'a.yaml', number };
}

/** A core that keeps its events and tells those behind `since`. */
function createFakeCore() {
  const kept: CoreEvent[] = [];
  const listeners = new Set<(event: CoreEvent) => void>();
  const core: Pick<Core, 'subscribe'> = {
    subscribe(listener, since) {
      listeners.add(listener);
      for (const event of kept) if (since !== undefined && event.number > since) listener(event);
      return () => listeners.delete(listener);
    },
  };
  const tell = (number: number): void => {
    kept.push(eventOf(number));
    for (const listener of listeners) listener(eventOf(number));
  };
  return { core, tell, listeners };
}

it('prints each event as one line until it is ended', () => {
  const { core, tell, listeners } = createFakeCore();
  const terminal = createFakeTerminal();
  const end = streamEvents(core, terminal);
  tell(1);
  tell(2);
  end();
  tell(3);
  expect(terminal.output).toEqual([1, 2].map((number) => JSON.stringify(eventOf(number))));
  expect(listeners.size).toBe(0);
});

it('stops while the reader is behind, and goes on behind the last number that was written', async () => {
  const { core, tell, listeners } = createFakeCore();
  const reader = new EventEmitter();
  let isBehind = true;
  const terminal = {
    ...createFakeTerminal(),
    isBehind: () => isBehind,
    whenDrained: async () => void (await once(reader, 'drain')),
  };
  streamEvents(core, terminal);
  tell(1);
  tell(2);
  tell(3);
  const whileBehind = [...terminal.output];
  isBehind = false;
  reader.emit('drain');
  await new Promise(setImmediate);
  tell(4);
  expect([whileBehind.length, terminal.output]).toEqual([
    1,
    [1, 2, 3, 4].map((number) => JSON.stringify(eventOf(number))),
  ]);
  expect(listeners.size).toBe(1);
});
