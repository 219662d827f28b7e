// Faults on request: what is on, how it is used up, and which flows may have one.
import { describe, expect, it } from 'vitest';
import { createFaultHandlers, createFaults, toFaultError } from '../../../src/main/api/faults.ts';
import { createError, fail, ok } from '../../../src/main/contract/errors.ts';
import { createSystemTimer } from '../../../src/main/system-timer.ts';
import { createFlow } from '../execution/example-flow.ts';

const flow = { namespace: 'company.team', id: 'example' };

describe('createFaults()', () => {
  it('gives a fault to as many requests as it is for, and none to other flows', () => {
    const faults = createFaults(createSystemTimer());
    faults.set(flow, { type: 'status', status: 503, requests: 2 });
    const other = faults.take({ ...flow, id: 'other' });
    expect([other, faults.take(flow), faults.get(flow), faults.take(flow), faults.take(flow)]).toEqual([
      undefined,
      { type: 'status', status: 503, requests: 2 },
      { type: 'status', status: 503, requests: 1 },
      { type: 'status', status: 503, requests: 1 },
      undefined,
    ]);
  });

  it('gives one without a number until it is switched off', () => {
    const faults = createFaults(createSystemTimer());
    faults.set(flow, { type: 'drop' });
    const taken = [faults.take(flow), faults.take(flow)];
    faults.set(flow, undefined);
    expect([...taken, faults.take(flow)]).toEqual([{ type: 'drop' }, { type: 'drop' }, undefined]);
  });

  it('lets nobody wait once it is closed', async () => {
    const faults = createFaults(createSystemTimer());
    const waited = faults.wait(600_000);
    faults.close();
    await expect(Promise.all([waited, faults.wait(600_000)])).resolves.toBeDefined();
  });
});

describe('toFaultError()', () => {
  it('says what the caller got', () => {
    expect([toFaultError({ type: 'status', status: 503 }), toFaultError({ type: 'drop' })]).toMatchObject([
      { message: 'Cannot start an execution: answered by a fault on request: 503', details: { status: 503 } },
      { message: 'Cannot start an execution: answered by a fault on request: a dropped connection' },
    ]);
  });
});

describe('createFaultHandlers()', () => {
  const faults = createFaults(createSystemTimer());
  const handlers = createFaultHandlers(faults, ({ id }) =>
    id === flow.id ? ok(createFlow({})) : fail(createError('FLOW_NOT_FOUND', 'Cannot find flow: none')),
  );

  it('switches a fault on, tells it, and switches it off', async () => {
    const fault = { type: 'delay', delayMs: 250 } as const;
    const told = [
      await handlers['faults.set']({ ...flow, fault }),
      await handlers['faults.get'](flow),
      await handlers['faults.set'](flow),
      await handlers['faults.get'](flow),
    ];
    expect(told).toEqual([ok({ fault }), ok({ fault }), ok({}), ok({})]);
  });

  it('has no fault for a flow that is not there', async () => {
    const gone = { ...flow, id: 'gone' };
    const set = await handlers['faults.set']({ ...gone, fault: { type: 'drop' } });
    expect([set.ok ? 'ok' : set.error.code, faults.get(gone)]).toEqual(['FLOW_NOT_FOUND', undefined]);
  });
});
