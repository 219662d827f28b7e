// What every caller of the core may rely on, whichever way it is reached: the same answers, failures that
// are values, and events that lose nothing between a number and now.
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CoreEvent } from '../../src/main/contract/events.ts';
import type { MethodName, MethodParameters } from '../../src/main/contract/methods.ts';
import type { Journal } from '../../src/main/journal/journal.ts';
import { sampleDelivery, sampleExecution } from '../unit/journal/sample-records.ts';
import { createJournalCore } from './journal-core.ts';
import { type ReachedCore, transports } from './transports.ts';

describe.each(transports)('the core over $name', ({ reach }) => {
  let journal: Journal;
  let reached: ReachedCore;

  beforeEach(async () => {
    const made = createJournalCore();
    journal = made.journal;
    reached = await reach(made.core);
  });

  afterEach(async () => {
    await reached.close();
    await journal.close();
  });

  it('answers a record whole: JSON texts, odd characters, bytes', async () => {
    const stored = sampleDelivery('d1', { executionId: 'e1' });
    const execution = sampleExecution('e1');
    await journal.append([
      { type: 'delivery', stored },
      { type: 'execution', execution },
    ]);
    expect(await reached.core.call('executions.get', { id: 'e1' })).toEqual({ ok: true, value: execution });
    expect(await reached.core.call('deliveries.get', { id: 'd1' })).toEqual({ ok: true, value: stored.delivery });
    expect(await reached.core.call('deliveries.body', { id: 'd1' })).toEqual({
      ok: true,
      value: { id: 'd1', base64: Buffer.from(stored.body).toString('base64') },
    });
  });

  it('answers a page of a list, and the page behind it', async () => {
    for (const id of ['e1', 'e2', 'e3']) await journal.append([{ type: 'execution', execution: sampleExecution(id) }]);
    const first = await reached.core.call('executions.list', { limit: 2 });
    const next = first.ok ? first.value.next : undefined;
    const second = await reached.core.call('executions.list', {
      limit: 2,
      ...(next === undefined ? {} : { before: next }),
    });
    const ids = [first, second].map((page) => (page.ok ? page.value.results.map(({ id }) => id) : page.error));
    expect(ids).toEqual([['e3', 'e2'], ['e1']]);
  });

  const failures: readonly (readonly [method: string, parameters: unknown, code: string])[] = [
    ['flows.get', { namespace: 'company', id: 'none' }, 'FLOW_NOT_FOUND'],
    ['executions.get', { id: 'none' }, 'EXECUTION_NOT_FOUND'],
    ['executions.logs', { id: 'none' }, 'EXECUTION_NOT_FOUND'],
    ['executions.metrics', { id: 'none' }, 'EXECUTION_NOT_FOUND'],
    ['executions.file', { id: 'none', address: 'kestra:///a' }, 'EXECUTION_NOT_FOUND'],
    ['deliveries.get', { id: 'none' }, 'DELIVERY_NOT_FOUND'],
    ['executions.get', {}, 'PARAMETERS_INVALID'],
    ['executions.get', null, 'PARAMETERS_INVALID'],
    ['executions.get', [], 'PARAMETERS_INVALID'],
    ['executions.list', { limit: 0 }, 'PARAMETERS_INVALID'],
    ['faults.set', { namespace: 'n', id: 'f', fault: { type: 'status', status: 199 } }, 'PARAMETERS_INVALID'],
    ['faults.set', { namespace: 'n', id: 'f', fault: { type: 'delay', delayMs: 600_001 } }, 'PARAMETERS_INVALID'],
    ['faults.set', { namespace: 'n', id: 'f', fault: { type: 'drop', requests: 0 } }, 'PARAMETERS_INVALID'],
    ['nothing.there', {}, 'PARAMETERS_INVALID'],
    ['constructor', {}, 'PARAMETERS_INVALID'],
    ['flows.validate', { source: 'id: a' }, 'INTERNAL'],
  ];

  it.each(failures)('answers %s with %j as a failure that is a value', async (method, parameters, code) => {
    // The core must hold against names and parameters that the types forbid.
    const answer = await reached.core.call(method as MethodName, parameters as MethodParameters<MethodName>);
    expect(answer.ok ? 'ok' : answer.error.code).toBe(code);
  });

  it('tells events from now on, in order', async () => {
    await journal.append([{ type: 'execution', execution: sampleExecution('e0') }]);
    const heard = listen(reached);
    await reached.opened();
    await journal.append([{ type: 'delivery', stored: sampleDelivery('d1') }]);
    await journal.append([{ type: 'execution', execution: sampleExecution('e1') }]);
    expect(await heard.take(2)).toEqual(['2 delivery.recorded', '3 execution.changed']);
  });

  it('tells what was missed behind a number, then what comes', async () => {
    for (const id of ['e1', 'e2']) await journal.append([{ type: 'execution', execution: sampleExecution(id) }]);
    const heard = listen(reached, 1);
    await reached.opened();
    await journal.append([{ type: 'execution', execution: sampleExecution('e3') }]);
    expect(await heard.take(2)).toEqual(['2 execution.changed', '3 execution.changed']);
  });

  it('tells to reload where a number never was', async () => {
    const heard = listen(reached, 99);
    expect(await heard.take(1)).toEqual(['0 journal.reset']);
  });

  it('tells nothing more once a subscription has ended', async () => {
    const ended = listen(reached);
    const heard = listen(reached);
    await reached.opened();
    ended.end();
    await journal.append([{ type: 'execution', execution: sampleExecution('e1') }]);
    await heard.take(1);
    expect(ended.events).toEqual([]);
  });
});

interface Heard {
  readonly events: readonly string[];
  /** The first so many events, once they have come. */
  take(count: number): Promise<readonly string[]>;
  end(): void;
}

function listen({ core }: ReachedCore, since?: number): Heard {
  const events: string[] = [];
  let waiting: { readonly count: number; readonly resolve: (events: readonly string[]) => void } | undefined;
  const settle = (): void => {
    if (waiting !== undefined && events.length >= waiting.count) waiting.resolve(events.slice(0, waiting.count));
  };
  const end = core.subscribe((event: CoreEvent) => {
    events.push(`${event.number} ${event.type}`);
    settle();
  }, since);
  return {
    events,
    end,
    take: (count) =>
      new Promise((resolve) => {
        waiting = { count, resolve };
        settle();
      }),
  };
}
