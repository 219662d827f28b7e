// What is told of an execution and of logs while they happen.
import { describe, expect, it } from 'vitest';
import { followExecution, followLogs } from '../../../../src/main/api/kestra/follow.ts';
import type { RestParts } from '../../../../src/main/api/kestra/rest-parts.ts';
import type { LogEntry } from '../../../../src/main/contract/model.ts';
import { createState, withState } from '../../../../src/main/contract/state.ts';
import { createTestRestParts, valueOf } from '../../../test-rest-parts.ts';
import { sampleExecution } from '../../journal/sample-records.ts';

const running = { ...sampleExecution('e1'), state: createState('2026-01-01T00:00:00Z', 'RUNNING') };
const ended = { ...running, state: withState(running.state, 'SUCCESS', '2026-01-01T00:00:01Z') };
const of = { tenant: 'main', id: 'e1' };

/** Parts whose core tells what the journal does. */
function createParts(): RestParts {
  const parts = createTestRestParts();
  return {
    ...parts,
    core: { ...parts.core, subscribe: (listener, since) => parts.journal.subscribe(listener, since) },
  };
}

function createStream() {
  const told: string[] = [];
  return { told, stream: { send: (id: string) => told.push(id), end: () => told.push('(closed)') } };
}

describe('followExecution()', () => {
  it('tells the beginning, each change and the end', async () => {
    const parts = createParts();
    await parts.journal.append([{ type: 'execution', execution: running }]);
    const { told, stream } = createStream();
    valueOf(followExecution(of, parts)).begin(stream);
    await parts.journal.append([{ type: 'execution', execution: { ...running, outputs: '{}' } }]);
    await parts.journal.append([{ type: 'execution', execution: sampleExecution('e2') }]);
    await parts.journal.append([{ type: 'execution', execution: ended }]);
    await parts.journal.append([{ type: 'execution', execution: ended }]);
    expect(told).toEqual(['start', 'progress', 'end', '(closed)']);
  });

  it('tells of one that has ended its beginning and its end', async () => {
    const parts = createParts();
    await parts.journal.append([{ type: 'execution', execution: ended }]);
    const { told, stream } = createStream();
    valueOf(followExecution(of, parts)).begin(stream);
    expect(told).toEqual(['start', 'end', '(closed)']);
  });

  it('refuses one that is not there', () => {
    expect(followExecution(of, createParts()).ok).toBe(false);
  });
});

describe('followLogs()', () => {
  const entry: LogEntry = {
    executionId: 'e1',
    namespace: 'a',
    flowId: 'b',
    timestamp: '2026-01-01T00:00:00Z',
    level: 'INFO',
    message: 'm',
  };

  it('tells those that are there, then those that come, and lets go', async () => {
    const parts = createParts();
    await parts.journal.append([
      { type: 'execution', execution: running },
      { type: 'log', log: entry },
    ]);
    const { told, stream } = createStream();
    const letGo = valueOf(followLogs({ ...of, query: new URLSearchParams('minLevel=INFO') }, parts)).begin(stream);
    await parts.journal.append([
      { type: 'log', log: entry },
      { type: 'log', log: { ...entry, level: 'DEBUG' } },
      { type: 'log', log: { ...entry, executionId: 'e2' } },
    ]);
    letGo();
    await parts.journal.append([{ type: 'log', log: entry }]);
    expect(told).toEqual(['start', 'progress', 'progress']);
  });
});
