// What an execution has logged.
import { expect, it } from 'vitest';
import { formatInstant } from '../../../../src/main/contract/instant.ts';
import { createRunLogs } from '../../../../src/main/execution/log/run-logs.ts';
import { createExecution } from '../../../../src/main/execution/start-execution.ts';
import { createTestEngine } from '../../../test-engine.ts';
import { createFlow } from '../example-flow.ts';

const { environment } = createTestEngine();
const now = () => formatInstant(environment.clock.nowNanos());
const execution = createExecution({ flow: createFlow(), tenantId: 'main', labels: [] }, environment);

it('gives each line once, and again what could not be kept', () => {
  const logs = createRunLogs(now);
  logs.add({ level: 'INFO', message: 'a' }, execution);
  const lost = logs.take();
  logs.add({ level: 'INFO', message: 'b' }, execution);
  logs.restore(lost);
  const told = logs.take().map((change) => (change.type === 'log' ? change.log.message : change.type));
  expect([told, logs.isEmpty()]).toEqual([['a', 'b'], true]);
});

it('keeps the first errors for expressions, as many as Kestra does', () => {
  const logs = createRunLogs(now);
  logs.add({ level: 'WARN', message: 'w' }, execution);
  for (let index = 0; index < 30; index++) logs.add({ level: 'ERROR', message: `${index}` }, execution);
  expect([logs.errors().length, logs.errors()[0]?.message]).toEqual([25, '0']);
});

it('goes on with the errors that were logged before', () => {
  const before = createRunLogs(now);
  before.add({ level: 'ERROR', message: 'earlier' }, execution);
  before.add({ level: 'WARN', message: 'w' }, execution);
  const earlier = before.take().flatMap((change) => (change.type === 'log' ? [change.log] : []));
  const logs = createRunLogs(now, earlier);
  logs.add({ level: 'ERROR', message: 'now' }, execution);
  expect([logs.errors().map(({ message }) => message), logs.take().length]).toEqual([['earlier', 'now'], 1]);
});

it('tells its listener of each line until there is none', () => {
  const logs = createRunLogs(now);
  let heard = 0;
  logs.onAdd(() => heard++);
  logs.add({ level: 'INFO', message: 'a' }, execution);
  logs.onAdd(undefined);
  logs.add({ level: 'INFO', message: 'b' }, execution);
  expect(heard).toBe(1);
});
