// Log entries of one execution and of all.
import { describe, expect, it } from 'vitest';
import { downloadLogs, listLogs, searchLogs } from '../../../../src/main/api/kestra/find-logs.ts';
import type { RestParts } from '../../../../src/main/api/kestra/rest-parts.ts';
import type { LogEntry } from '../../../../src/main/contract/model.ts';
import { createTestRestParts, valueOf } from '../../../test-rest-parts.ts';
import { sampleExecution } from '../../journal/sample-records.ts';

function entry(message: string, parts: Partial<LogEntry> = {}): LogEntry {
  const { namespace, flowId } = sampleExecution('e1');
  const timestamp = '2026-01-01T00:00:00Z';
  return { executionId: 'e1', namespace, flowId, timestamp, level: 'INFO', message, ...parts };
}

async function createParts(kestra: '1.3' | '2.0' = '1.3'): Promise<RestParts> {
  const parts = createTestRestParts({}, kestra);
  const logs = [
    entry('a', { taskId: 't', taskRunId: 'r1', attemptNumber: 0, timestamp: '2026-01-01T00:00:02Z' }),
    entry('b', { taskId: 't', taskRunId: 'r1', attemptNumber: 1, level: 'DEBUG' }),
    entry('c', { taskId: 'u', taskRunId: 'r2', level: 'ERROR', timestamp: '2026-01-01T00:00:01.5Z' }),
    entry('d', { executionId: 'e2', timestamp: '2026-01-01T00:00:03Z' }),
  ];
  await parts.journal.append([
    { type: 'execution', execution: sampleExecution('e1') },
    { type: 'execution', execution: { ...sampleExecution('e2'), tenantId: 'other' } },
    ...logs.map((log) => ({ type: 'log', log }) as const),
  ]);
  return parts;
}

const messagesOf = (text: string): string =>
  JSON.parse(text)
    .map(({ message }: LogEntry) => message)
    .join('');

describe('listLogs()', () => {
  it.each([
    ['', 'abc'],
    ['minLevel=INFO', 'ac'],
    ['filters[minLevel][EQUALS]=ERROR', 'c'],
    ['taskId=u&taskRunId=r1', 'c'],
    ['taskRunId=r1', 'ab'],
    ['taskRunId=r1&attempt=1', 'b'],
    ['attempt=1', 'abc'],
  ])('finds by %s', async (query, messages) => {
    const listed = listLogs({ tenant: 'main', id: 'e1', query: new URLSearchParams(query) }, await createParts());
    expect(messagesOf(valueOf(listed))).toBe(messages);
  });

  it('has none of an execution that is not there, or of another tenant', async () => {
    const parts = await createParts();
    const texts = ['e2', 'none'].map((id) => listLogs({ tenant: 'main', id, query: new URLSearchParams() }, parts));
    expect(texts.map(valueOf)).toEqual(['[]', '[]']);
  });
});

it('downloadLogs() gives a line for each, and none behind the last', async () => {
  const query = new URLSearchParams('minLevel=INFO');
  const text = downloadLogs({ tenant: 'main', id: 'e1', query }, await createParts());
  expect(valueOf(text)).toBe('2026-01-01T00:00:02Z INFO a\n2026-01-01T00:00:01.5Z ERROR c');
});

describe('searchLogs()', () => {
  it.each([
    ['', 'acb'],
    ['sort=timestamp:asc&size=2', 'bc'],
    ['q=E1+A', 'a'],
    ['startDate=2026-01-01T00:00:01Z&endDate=2026-01-01T00:00:01.9Z', 'c'],
    ['namespace=nothing', ''],
  ])('finds by %s', async (query, messages) => {
    const found = await searchLogs({ tenant: 'main', query: new URLSearchParams(query) }, await createParts());
    expect(messagesOf(JSON.stringify(JSON.parse(valueOf(found)).results))).toBe(messages);
  });

  it('says on the newer version how its pages are made', async () => {
    const found = await searchLogs({ tenant: 'main', query: new URLSearchParams() }, await createParts('2.0'));
    expect(JSON.parse(valueOf(found))).toMatchObject({ total: 3, type: 'OFFSET' });
  });

  it('refuses a field of another resource', async () => {
    const query = new URLSearchParams('filters[state][EQUALS]=SUCCESS');
    const found = await searchLogs({ tenant: 'main', query }, await createParts());
    expect(!found.ok && found.error.kind).toBe('invalidFilters');
  });
});
