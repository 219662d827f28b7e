// What two deliveries, and two runs of one, are compared by.
import { expect, it } from 'vitest';
import type { Execution } from '../../../../src/main/contract/model.ts';
import type { Delivery } from '../../../../src/main/contract/delivery.ts';
import { compareDeliveries, compareRuns } from '../../../../src/renderer/delivery/comparison.ts';
import { readBody } from '../../../../src/renderer/delivery/read-body.ts';

function delivered(target: string, body: Uint8Array | string) {
  const request = { method: 'POST', target, httpVersion: '1.1', headers: [['A', '1']] as const, remoteAddress: '::1' };
  const delivery: Delivery = {
    id: 'd',
    receivedAt: '',
    provenance: 'LIVE',
    method: 'POST',
    target,
    bodyBytes: body.length,
    notes: [],
    request,
    answer: { status: 200, reason: 'OK', headers: [['Date', 'now']], body: '{"b":1,"a":2}' },
  };
  return { delivery, body: readBody(Buffer.from(body).toString('base64')) };
}

it('members in another order, and blanks, are no difference', () => {
  const parts = compareDeliveries(delivered('/a', '{"b":1,"a":2}'), delivered('/a', '{ "a": 2, "b": 1 }'));
  expect(parts.filter(({ before, after }) => before !== after)).toEqual([]);
});

it('each part has the text of either side; keys are masked', () => {
  const before = delivered('/api/v1/main/executions/webhook/n.s/flow/key?a=1&b=%20', 'text');
  const after = delivered('/other', Uint8Array.of(255));
  expect(compareDeliveries(before, after).map(({ name, before: b, after: a }) => [name, b, a])).toEqual([
    ['Address', 'POST /api/v1/main/executions/webhook/n.s/flow/••••••', 'POST /other'],
    ['Query', 'a=1\nb=%20', ''],
    ['Headers', 'A: 1', 'A: 1'],
    ['Body', 'text', expect.stringContaining('00000000  ff')],
    ['Answer', '200 OK\n{\n  "a": 2,\n  "b": 1\n}', '200 OK\n{\n  "a": 2,\n  "b": 1\n}'],
  ]);
});

/** An execution with one taskrun; `id` begins the ids of both. */
function ran(id: string): Execution {
  const state = { current: 'SUCCESS', histories: [] } as const;
  return {
    tenantId: 'main',
    id,
    namespace: 'n',
    flowId: 'f',
    flowRevision: 1,
    taskRunList: [{ id: `${id}-run`, taskId: 'out', value: '1', attempts: [], outputs: '{"v":1}', state }],
    labels: [],
    state,
    originalId: id,
  };
}

function run(id: string, startedAt: string) {
  const answer = { status: 200, reason: 'OK', headers: [], body: `{"id":"${id}","at":"${startedAt}","took":"PT0.1S"}` };
  const log = { executionId: id, namespace: 'n', flowId: 'f', taskId: 'out', timestamp: startedAt } as const;
  return { answer, execution: ran(id), logs: [{ ...log, level: 'INFO', message: `run ${id}-run` } as const] };
}

it('ids and times are no difference between two runs', () => {
  const parts = compareRuns(run('one', '2026-01-01T00:00:00.1Z'), run('two', '2026-01-02T00:00:00Z'));
  expect(parts.map(({ name, before, after }) => [name, before === after, after])).toEqual([
    ['Answer', true, '200 OK\n{\n  "at": "(time)",\n  "id": "(id)",\n  "took": "(duration)"\n}'],
    ['State', true, 'SUCCESS'],
    ['Taskruns', true, 'out (1) SUCCESS'],
    ['Outputs', true, 'out {\n  "v": 1\n}'],
    ['Logs', true, 'INFO out: run (id)-run'],
  ]);
});

it('a run that did not start says why', () => {
  const reason = { code: 'FLOW_INVALID', message: 'Cannot start flow: it is invalid' } as const;
  const [, state] = compareRuns(run('one', ''), { reason, logs: [] });
  expect(state).toEqual({ name: 'State', before: 'SUCCESS', after: 'not started: Cannot start flow: it is invalid' });
});
