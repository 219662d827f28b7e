// The page's side of IPC: what it asks, and whom it tells.
import { expect, it } from 'vitest';
import { createBridge } from '../../../src/main/electron/bridge.ts';
import type { IpcEvent, IpcRequest } from '../../../src/main/electron/ipc-message.ts';

function createPort() {
  const asked: IpcRequest[] = [];
  let tell = (_event: unknown, _message: IpcEvent): void => undefined;
  const bridge = createBridge({
    invoke: async (_, request) => asked.push(request),
    on: (_, listener) => {
      tell = listener;
    },
  });
  return {
    asked,
    bridge,
    tell: (id: number, number: number) => tell({}, { id, event: { type: 'journal.reset', number } }),
  };
}

it('asks what it is asked, and tells each listener its own events until it ends', async () => {
  const { asked, bridge, tell } = createPort();
  const heard: string[] = [];
  await bridge.call('executions.get', { id: 'e' });
  const endFirst = bridge.subscribe(({ number }) => heard.push(`first ${number}`));
  bridge.subscribe(({ number }) => heard.push(`second ${number}`), 7);
  tell(1, 10);
  tell(2, 11);
  endFirst();
  endFirst();
  tell(1, 12);
  tell(3, 13);
  expect([heard, asked]).toEqual([
    ['first 10', 'second 11'],
    [
      { type: 'call', method: 'executions.get', parameters: { id: 'e' } },
      { type: 'subscribe', id: 1 },
      { type: 'subscribe', id: 2, since: 7 },
      { type: 'unsubscribe', id: 1 },
    ],
  ]);
});

it('is two functions and nothing else', () => {
  expect(Object.keys(createPort().bridge)).toEqual(['call', 'subscribe']);
});
