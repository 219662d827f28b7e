// Records over the core: bodies as base64, logs of an execution that is there.
import { expect, it } from 'vitest';
import { createRecordHandlers } from '../../../src/main/api/records.ts';
import { createExecution } from '../../../src/main/execution/start-execution.ts';
import { createTestEngine, createTickingClock } from '../../test-engine.ts';
import { createFlow } from '../execution/example-flow.ts';

it('gives what the journal has, and says what it has not', async () => {
  const { journal, environment } = createTestEngine();
  const execution = createExecution({ flow: createFlow(), tenantId: 'main', labels: [] }, environment);
  const request = { method: 'GET', target: '/', httpVersion: '1.1', headers: [], remoteAddress: '::1' };
  const delivery = {
    id: 'd1',
    receivedAt: '2026-01-01T00:00:00Z',
    provenance: 'LIVE',
    method: 'GET',
    target: '/',
    bodyBytes: 3,
    notes: [],
    request,
  } as const;
  const metric = {
    executionId: execution.id,
    taskId: 't',
    taskRunId: 'r',
    name: 'rows',
    type: 'counter',
    value: 3,
    tags: {},
    timestamp: '2026-01-01T00:00:00Z',
  } as const;
  await journal.append([
    { type: 'execution', execution },
    { type: 'metric', metric },
    { type: 'delivery', stored: { delivery, body: Buffer.from([1, 2, 255]) } },
  ]);
  const handlers = createRecordHandlers({ storage: journal.storage, clock: createTickingClock() });
  expect([
    handlers['executions.get']({ id: execution.id }),
    handlers['executions.logs']({ id: execution.id }),
    handlers['executions.metrics']({ id: execution.id }),
    handlers['deliveries.get']({ id: 'd1' }),
    handlers['deliveries.body']({ id: 'd1' }),
  ]).toEqual([
    { ok: true, value: execution },
    { ok: true, value: [] },
    { ok: true, value: [metric] },
    { ok: true, value: delivery },
    { ok: true, value: { id: 'd1', base64: 'AQL/' } },
  ]);
  expect([handlers['executions.logs']({ id: 'x' }), handlers['deliveries.body']({ id: 'x' })]).toMatchObject([
    { ok: false, error: { code: 'EXECUTION_NOT_FOUND' } },
    { ok: false, error: { code: 'DELIVERY_NOT_FOUND' } },
  ]);
});
