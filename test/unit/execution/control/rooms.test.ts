// Who runs, and who waits for room.
import { expect, it } from 'vitest';
import { createRooms } from '../../../../src/main/execution/control/rooms.ts';

function createUnderTest(bounds = { runningMax: 1 }) {
  const heard: string[] = [];
  const ends = new Map<string, () => void>();
  const pauses = new Map<string, () => void>();
  const rooms = createRooms<string, string>({
    bounds,
    run(entry, onPaused) {
      heard.push(`${entry} begins`);
      pauses.set(entry, onPaused);
      return new Promise((resolve) => ends.set(entry, () => resolve('well')));
    },
    onEnd: (entry, result) => heard.push(`${entry} ends ${result}`),
  });
  return { rooms, heard, end: (entry: string) => ends.get(entry)?.(), pause: (entry: string) => pauses.get(entry)?.() };
}

it('lets the next begin when one has ended', async () => {
  const { rooms, heard, end } = createUnderTest();
  rooms.enter('a');
  rooms.enter('b');
  const before = [rooms.hasRoom(), rooms.queuedCount()];
  end('a');
  await Promise.resolve();
  await Promise.resolve();
  end('b');
  await rooms.settled();
  expect([before, heard]).toEqual([
    [false, 1],
    ['a begins', 'a ends well', 'b begins', 'b ends well'],
  ]);
});

it('gives the room of one that waits to another, and does not count it as busy', async () => {
  const { rooms, heard, end, pause } = createUnderTest();
  rooms.enter('a');
  rooms.enter('b');
  pause('a');
  await Promise.resolve();
  end('b');
  await rooms.idle();
  end('a');
  await rooms.settled();
  expect(heard).toEqual(['a begins', 'b begins', 'b ends well', 'a ends well']);
});

it('begins what a task waits for without room', async () => {
  const { rooms, heard, end } = createUnderTest();
  rooms.enter('a');
  rooms.enterAwaited('b');
  rooms.enter('c');
  const before = [rooms.awaitedCount(), rooms.takeQueued()];
  end('a');
  end('b');
  await rooms.settled();
  expect([before, heard]).toEqual([
    [1, ['c']],
    ['a begins', 'b begins', 'a ends well', 'b ends well'],
  ]);
});

it('lets one that waits for room leave, once', () => {
  const { rooms } = createUnderTest();
  rooms.enter('a');
  rooms.enter('b');
  expect([rooms.takeOut('a'), rooms.takeOut('b'), rooms.takeOut('b'), rooms.queuedCount()]).toEqual([
    false,
    true,
    false,
    0,
  ]);
});

it('fills what a raised bound has made free, in order, and begins nothing beyond a lowered one', async () => {
  const bounds = { runningMax: 1 };
  const { rooms, heard, end } = createUnderTest(bounds);
  for (const entry of ['a', 'b', 'c']) rooms.enter(entry);
  bounds.runningMax = 3;
  rooms.enter('d');
  const raised = [...heard];
  bounds.runningMax = 1;
  rooms.enter('e');
  for (const entry of ['a', 'b']) end(entry);
  await new Promise(setImmediate);
  const lowered = [...heard];
  for (const entry of ['c', 'd', 'e']) {
    end(entry);
    await new Promise(setImmediate);
  }
  await rooms.settled();
  expect([raised, lowered.slice(3), heard.slice(5)]).toEqual([
    ['a begins', 'b begins', 'c begins'],
    ['a ends well', 'b ends well'],
    ['c ends well', 'd begins', 'd ends well', 'e begins', 'e ends well'],
  ]);
});
