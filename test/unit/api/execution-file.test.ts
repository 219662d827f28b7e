// Files of an execution over the core.
import { expect, it } from 'vitest';
import { createFileHandler, findExecutionFile } from '../../../src/main/api/execution-file.ts';
import { createExecution } from '../../../src/main/execution/start-execution.ts';
import { createTestEngine } from '../../test-engine.ts';
import { createFlow } from '../execution/example-flow.ts';

async function createWithFile() {
  const { journal, environment } = createTestEngine();
  const execution = createExecution({ flow: createFlow(), tenantId: 'main', labels: [] }, environment);
  await journal.append([{ type: 'execution', execution }]);
  const scope = { namespace: 'company.team', flowId: 'example', executionId: execution.id };
  const own = await environment.ports.files.put({ scope, name: 'a/log1.txt', content: Buffer.from('hello') });
  const other = await environment.ports.files.put({
    scope: { ...scope, executionId: `${execution.id}2` },
    name: 'b.txt',
    content: Buffer.from('not yours'),
  });
  if (!own.ok || !other.ok) throw new Error('No files');
  return { journal, ports: environment.ports, id: execution.id, own: own.value, other: other.value };
}

it('gives the bytes of a file of the execution, and where it is on disk', async () => {
  const { journal, ports, id, own } = await createWithFile();
  expect([
    createFileHandler(journal, ports)['executions.file']({ id, address: own }),
    findExecutionFile({ id, address: own }, journal, ports),
  ]).toMatchObject([
    { ok: true, value: { name: 'log1.txt', base64: Buffer.from('hello').toString('base64') } },
    { ok: true, value: { name: 'log1.txt', bytes: 5 } },
  ]);
});

it('gives nothing else', async () => {
  const { journal, ports, id, own, other } = await createWithFile();
  const handler = createFileHandler(journal, ports)['executions.file'];
  const addresses = [other, `${own}/../../../${id}2/b.txt`, 'file:///etc/passwd', `${own}x`, ''];
  const codes = addresses.map((address) => {
    const answer = handler({ id, address });
    return answer instanceof Promise || answer.ok ? 'ok' : answer.error.code;
  });
  expect(codes).toEqual(addresses.map(() => 'FILE_UNREADABLE'));
});

it('knows whether there is such an execution', async () => {
  const { journal, ports, own } = await createWithFile();
  expect(createFileHandler(journal, ports)['executions.file']({ id: 'none', address: own })).toMatchObject({
    error: { code: 'EXECUTION_NOT_FOUND' },
  });
});
