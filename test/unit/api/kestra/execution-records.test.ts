// Files, figures and outputs of one execution.
import { expect, it } from 'vitest';
import {
  listMetrics,
  printFileSize,
  printOutputs,
  readExecutionFile,
} from '../../../../src/main/api/kestra/execution-records.ts';
import type { RestParts } from '../../../../src/main/api/kestra/rest-parts.ts';
import type { Metric } from '../../../../src/main/contract/model.ts';
import { createState } from '../../../../src/main/contract/state.ts';
import { createTestRestParts, valueOf } from '../../../test-rest-parts.ts';
import { sampleExecution } from '../../journal/sample-records.ts';

const state = createState('2026-01-01T00:00:00Z', 'SUCCESS');
const taskRunList = [
  { id: 'r1', taskId: 't', attempts: [], outputs: '{"a":1}', state },
  { id: 'r2', taskId: 'u', value: 'x', iteration: 0, attempts: [], outputs: '{}', state },
  { id: 'r3', taskId: 'v', attempts: [], state },
];
const execution = { ...sampleExecution('e1'), namespace: 'company.team', flowId: 'hello', taskRunList };
const metric: Metric = {
  executionId: 'e1',
  taskId: 't',
  taskRunId: 'r1',
  name: 'rows',
  type: 'counter',
  value: 2,
  tags: { a: 'b' },
  timestamp: '2026-01-01T00:00:00Z',
};
const of = { tenant: 'main', id: 'e1' };

async function createParts(): Promise<RestParts> {
  const parts = createTestRestParts();
  await parts.journal.append([
    { type: 'execution', execution },
    { type: 'metric', metric },
    { type: 'metric', metric: { ...metric, taskRunId: 'r2', value: null } },
  ]);
  return parts;
}

it('reads its files and their sizes, and none of others', async () => {
  const parts = await createParts();
  const scope = { namespace: 'company.team', flowId: 'hello', executionId: 'e1' };
  const path = valueOf(
    await parts.environment.ports.files.put({ scope, name: 'b/a.txt', content: Buffer.from('abc') }),
  );
  expect(valueOf(readExecutionFile({ ...of, path }, parts)).name).toBe('a.txt');
  expect(valueOf(printFileSize({ ...of, path }, parts))).toBe('{"size":3}');
  const foreign = ['kestra:///a.txt', path.replace('e1', 'e2'), `${path}/../../../e2/a`, path.replace('a.txt', 'none')];
  const kinds = foreign.map((each) => {
    const read = readExecutionFile({ ...of, path: each }, parts);
    return read.ok ? 'read' : read.error.kind;
  });
  expect(kinds).toEqual(['illegalArgument', 'illegalArgument', 'illegalArgument', 'notFound']);
});

it('lists its figures, of one taskrun where it is named', async () => {
  const parts = await createParts();
  const list = (query: string) => JSON.parse(valueOf(listMetrics({ ...of, query: new URLSearchParams(query) }, parts)));
  expect([list('').total, list('taskId=x').total]).toEqual([2, 0]);
  expect(list('taskRunId=r1').results).toEqual([
    { tenantId: 'main', namespace: 'company.team', flowId: 'hello', ...metric },
  ]);
});

it('an execution that is not there has no figures', async () => {
  const listed = listMetrics({ tenant: 'main', id: 'none', query: new URLSearchParams() }, await createParts());
  expect(valueOf(listed)).toBe('{"results":[],"total":0}');
});

it('prints the outputs of all taskruns and of one', async () => {
  const parts = await createParts();
  expect(JSON.parse(valueOf(printOutputs(of, parts)))).toEqual([
    { taskId: 't', taskRunId: 'r1', inline: { a: 1 } },
    { taskId: 'u', taskRunId: 'r2', value: 'x', iteration: 0, inline: {} },
  ]);
  expect(valueOf(printOutputs({ ...of, taskRunId: 'r1' }, parts))).toBe('{"a":1}');
  expect(printOutputs({ ...of, taskRunId: 'none' }, parts).ok).toBe(false);
});
