// Main's side of IPC: whom it answers, and that subscriptions end with their page. Answers are in `test/core`.
import { describe, expect, it } from 'vitest';
import { ok } from '../../../src/main/contract/errors.ts';
import type { CoreEvent } from '../../../src/main/contract/events.ts';
import type { Answer, Core, MethodName } from '../../../src/main/contract/methods.ts';
import { serveIpc } from '../../../src/main/electron/ipc.ts';
import { createFakeIpc } from './fake-ipc.ts';

function serve() {
  const listeners = new Set<(event: CoreEvent) => void>();
  const calls: unknown[] = [];
  const core: Core = {
    // Every call is answered alike; nobody looks at the value.
    call: async <M extends MethodName>(...of: unknown[]) => {
      calls.push(of);
      return ok([]) as unknown as Answer<M>;
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
  const ipc = createFakeIpc();
  serveIpc(ipc.main, { core, isOwnPage: (url) => url.startsWith('hookbench://app/') });
  const tell = (): void => {
    for (const listener of listeners) listener({ type: 'journal.reset', number: 1 });
  };
  return { ipc, calls, listeners, tell };
}

const call = { type: 'call', method: 'flows.list', parameters: {} };

describe('serveIpc()', () => {
  it.each([
    ['another page', { url: 'https://evil.test/', parent: null }],
    ['a page that only begins alike', { url: 'hookbench://app.evil.test/', parent: null }],
    ['a frame within the window', { url: 'hookbench://app/', parent: {} }],
    ['a frame that is gone', null],
  ])('refuses %s', async (_, frame) => {
    const { ipc, calls } = serve();
    expect([await ipc.ask(call, frame), calls]).toMatchObject([{ ok: false, error: { code: 'ORIGIN_REFUSED' } }, []]);
  });

  it.each([
    [undefined],
    [null],
    ['call'],
    [{}],
    [{ type: 'eval', code: '1' }],
    [{ type: 'call', method: 1, parameters: {} }],
    [{ ...call, more: 1 }],
    [{ type: 'subscribe', id: 'x' }],
    [{ type: 'subscribe', id: 1, since: 'x' }],
  ])('refuses %j', async (request) => {
    const { ipc, calls } = serve();
    expect([await ipc.ask(request), calls]).toMatchObject([{ ok: false, error: { code: 'PARAMETERS_INVALID' } }, []]);
  });

  it('hands a call on as it is', async () => {
    const { ipc, calls } = serve();
    expect([await ipc.ask(call), calls]).toEqual([{ ok: true, value: [] }, [['flows.list', {}]]]);
  });

  it('refuses the subscription beyond the most, until one ends', async () => {
    const { ipc } = serve();
    for (let id = 1; id <= 64; id++) await ipc.ask({ type: 'subscribe', id });
    const refused = await ipc.ask({ type: 'subscribe', id: 65 });
    await ipc.ask({ type: 'unsubscribe', id: 1 });
    const taken = await ipc.ask({ type: 'subscribe', id: 65 });
    expect([refused, taken]).toMatchObject([{ ok: false, error: { code: 'QUEUE_FULL' } }, { ok: true }]);
  });

  it('keeps one subscription of a number', async () => {
    const { ipc, tell } = serve();
    await ipc.ask({ type: 'subscribe', id: 1 });
    await ipc.ask({ type: 'subscribe', id: 1 });
    tell();
    expect(ipc.sent).toEqual([{ id: 1, event: { type: 'journal.reset', number: 1 } }]);
  });

  it.each([
    ['the page becomes another one', { isMainFrame: true, isSameDocument: false }, 0],
    ['it goes to another place within it', { isMainFrame: true, isSameDocument: true }, 1],
    ['a frame in it becomes another one', { isMainFrame: false, isSameDocument: false }, 1],
  ])('of subscriptions, when %s, so many are left', async (_, details, left) => {
    const { ipc, listeners } = serve();
    await ipc.ask({ type: 'subscribe', id: 1 });
    ipc.navigate(details);
    expect(listeners.size).toBe(left);
  });

  it('ends subscriptions with the window, and sends nothing to one that is gone', async () => {
    const { ipc, listeners, tell } = serve();
    await ipc.ask({ type: 'subscribe', id: 1 });
    ipc.destroy();
    tell();
    expect([listeners.size, ipc.sent]).toEqual([0, []]);
  });
});
