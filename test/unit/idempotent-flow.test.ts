// The example flow that works once for each Idempotency-Key, over real HTTP, on both versions: the second execution
// ends by the guard, and its work has not run.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Execution } from '../../src/main/contract/model.ts';
import { profiles } from '../../src/main/contract/profile.ts';
import { isTerminated } from '../../src/main/contract/state.ts';
import { type DiagnosisBench, startDiagnosisBench } from './api/diagnosis-bench.ts';

const source = readFileSync(join(import.meta.dirname, '../../flows/webhook_idempotent.yaml'), 'utf8');
const path = '/api/v1/main/executions/webhook/company.team/webhook_idempotent/5fYq2WmXb8Rk0TzLc7Hd4N';
const guarded = ['label', 'earlier', 'guard', 'skip', 'duplicate'];
const worked = ['label', 'earlier', 'guard', 'work'];

/** Sends a request, and waits for the end of the execution that it started. */
async function send(bench: DiagnosisBench, headers: readonly string[]): Promise<Execution> {
  let ended: (id: string) => void = () => undefined;
  const endedIds = new Set<string>();
  const stop = bench.app.core.subscribe((event) => {
    if (event.type !== 'execution.changed' || !isTerminated(event.execution.state)) return;
    endedIds.add(event.execution.id);
    ended(event.execution.id);
  });
  const { delivery } = await bench.send({
    path,
    headers: ['Content-Type: application/json', ...headers],
    body: '{"n":1}',
  });
  const id = delivery.executionId ?? '';
  await new Promise<void>((resolve) => {
    ended = (each) => {
      if (each === id) resolve();
    };
    if (endedIds.has(id)) resolve();
  });
  stop();
  const found = await bench.app.core.call('executions.get', { id });
  if (!found.ok) throw new Error(found.error.message);
  return found.value;
}

function tell({ state, taskRunList, labels }: Execution) {
  const own = labels.filter(({ key }) => key.startsWith('idempotency.'));
  return {
    state: state.current,
    tasks: taskRunList.map(({ taskId }) => taskId),
    labels: Object.fromEntries(own.map(({ key, value }) => [key, value])),
  };
}

describe.each(profiles)('webhook_idempotent on Kestra %s', (kestra) => {
  it('does its work for the first request with a key, and skips it for the second', async () => {
    const bench = await startDiagnosisBench({ 'f.yaml': source }, { kestra });
    const header = ['Idempotency-Key: order 7/a&b'];
    const executions = [await send(bench, header), await send(bench, header)];
    await bench.close();
    const key = 'order 7/a&b';
    expect(executions.map(tell)).toEqual([
      { state: 'SUCCESS', tasks: worked, labels: { 'idempotency.key': key } },
      { state: 'SUCCESS', tasks: guarded, labels: { 'idempotency.key': key, 'idempotency.duplicate': 'true' } },
    ]);
  });

  it('takes another key, another spelling of the header and no header for what they are', async () => {
    const bench = await startDiagnosisBench({ 'f.yaml': source }, { kestra });
    const sent = [['Idempotency-Key: a'], ['Idempotency-Key: b'], ['idempotency-key: a'], [], []];
    const executions: Execution[] = [];
    for (const headers of sent) executions.push(await send(bench, headers));
    await bench.close();
    expect(executions.map((each) => tell(each).tasks)).toEqual([worked, worked, guarded, worked, worked]);
  });

  it('a caller cannot set the correlation id', async () => {
    const bench = await startDiagnosisBench({ 'f.yaml': source }, { kestra });
    const { id, labels } = await send(bench, ['X-Kestra-Correlation-Id: mine', 'system.correlationId: mine']);
    await bench.close();
    expect(labels.find(({ key }) => key === 'system.correlationId')?.value).toBe(id);
  });
});
