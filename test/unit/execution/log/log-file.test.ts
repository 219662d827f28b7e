// The log of an attempt as a file.
import { expect, it } from 'vitest';
import { createError, fail } from '../../../../src/main/contract/errors.ts';
import { createLogFile, type LogFile } from '../../../../src/main/execution/log/log-file.ts';
import { createFilesInMemory } from '../../plugin/files-in-memory.ts';

const clock = { nowNanos: () => BigInt(Date.UTC(2026, 0, 2, 3, 4, 5, 6)) * 1_000_000n };
const scope = {
  tenantId: 'main',
  namespace: 'company.team',
  flowId: 'orders',
  executionId: 'e1',
  taskId: 'call',
  taskRunId: 'r1',
  attemptNumber: 0,
};

async function textOf(write: (file: LogFile) => void, options: { flowId?: string; charactersMax?: number } = {}) {
  const { flowId = scope.flowId, ...bounds } = options;
  const files = createFilesInMemory();
  const file = createLogFile({ scope: { ...scope, flowId }, clock, name: 'log1.txt', ...bounds });
  write(file);
  const kept = await file.keep(files);
  const content = kept.ok ? files.read(kept.value) : kept;
  return content.ok ? Buffer.from(content.value).toString() : content.error.message;
}

it('has the lines as Kestra lays them out, traces below theirs', async () => {
  const text = await textOf((file) => {
    file.add('INFO', 'began');
    file.add('ERROR', 'no\nway');
    file.addTrace('\tat there');
  });
  const head = 'worker       flow.main.company.team.orders.call';
  expect(text).toBe(
    `2026-01-02 03:04:05,006 INFO  ${head} began\n2026-01-02 03:04:05,006 ERROR ${head} no\nway\n\tat there\n`,
  );
});

it('shortens the name of the logger from the left', async () => {
  const text = await textOf((file) => file.add('WARN', 'x'), { flowId: 'orders-of-the-web' });
  expect(text).toContain('worker       f.m.c.team.orders-of-the-web.call x\n');
});

it('is kept though nothing was logged', async () => {
  expect(await textOf(() => undefined)).toBe('');
});

it('is bounded, and says so', async () => {
  const text = await textOf(
    (file) => {
      file.addTrace('12345');
      file.addTrace('6789012345');
      file.addTrace('more');
    },
    { charactersMax: 10 },
  );
  expect(text).toBe('12345\n… longer than 10 characters: the rest is lost\n');
});

it('says why it could not be kept', async () => {
  const full = { put: () => Promise.resolve(fail(createError('STORAGE_FAILED', 'disk full'))) };
  expect(await createLogFile({ scope, clock, name: 'log1.txt' }).keep(full)).toEqual(
    fail(createError('STORAGE_FAILED', 'Cannot keep log file: disk full')),
  );
});
