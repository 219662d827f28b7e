// Executions that are killed, resumed and labelled through Kestra's API.
import { describe, expect, it } from 'vitest';
import { findExecution, killByApi, labelByApi, resumeByApi } from '../../../../src/main/api/kestra/change-execution.ts';
import type { RestParts } from '../../../../src/main/api/kestra/rest-parts.ts';
import { createError, type ErrorCode, fail, ok } from '../../../../src/main/contract/errors.ts';
import type { Profile } from '../../../../src/main/contract/profile.ts';
import { createState } from '../../../../src/main/contract/state.ts';
import { createTestRestParts, valueOf } from '../../../test-rest-parts.ts';
import { sampleExecution } from '../../journal/sample-records.ts';

const ended = { ...sampleExecution('e1'), state: createState('2026-01-01T00:00:00Z', 'SUCCESS') };
const of = { tenant: 'main', id: 'e1' };

/** Parts whose core answers every call with an error, or takes it. */
async function partsWith(code?: ErrorCode, kestra: Profile = '1.3', execution = ended): Promise<RestParts> {
  const answer = code === undefined ? ok({ executionId: 'e1' }) : fail(createError(code, 'Cannot: why'));
  // The handlers are replaced by one that answers what each of them may.
  const call = (() => Promise.resolve(answer)) as RestParts['core']['call'];
  const parts = createTestRestParts({ core: { call, subscribe: () => () => undefined } }, kestra);
  await parts.journal.append([{ type: 'execution', execution }]);
  return parts;
}

it('findExecution() does not find one of another tenant', async () => {
  const parts = await partsWith();
  expect(valueOf(findExecution(of, parts)).id).toBe('e1');
  const others = [
    { tenant: 'other', id: 'e1' },
    { tenant: 'main', id: 'e2' },
  ];
  for (const other of others) {
    expect(findExecution(other, parts)).toEqual({ ok: false, error: { kind: 'notFound', text: '' } });
  }
});

describe('killByApi()', () => {
  it('answers the execution, and takes one that has ended where what it started is meant too', async () => {
    const killed = await killByApi({ ...of, isCascade: false }, await partsWith());
    const again = await killByApi({ ...of, isCascade: true }, await partsWith('EXECUTION_ENDED'));
    expect([valueOf(killed).id, valueOf(again).id]).toEqual(['e1', 'e1']);
  });

  it.each([
    ['1.3', "Execution is already finished, can't kill it"],
    ['2.0', 'Cannot kill execution: execution is already terminated.'],
  ] as const)('says on %s that it has ended', async (kestra, text) => {
    const killed = await killByApi({ ...of, isCascade: false }, await partsWith('EXECUTION_ENDED', kestra));
    expect(killed).toEqual({ ok: false, error: { kind: 'illegalState', text } });
  });
});

describe('resumeByApi()', () => {
  it('answers the execution, or why it does not go on', async () => {
    const resumed = await resumeByApi({ ...of, form: [] }, await partsWith());
    const unpaused = await resumeByApi({ ...of, form: [] }, await partsWith('EXECUTION_NOT_PAUSED'));
    const wrong = await resumeByApi({ ...of, form: [] }, await partsWith('INPUTS_INVALID'));
    expect([resumed.ok, !unpaused.ok && unpaused.error, !wrong.ok && wrong.error.kind]).toEqual([
      true,
      { kind: 'illegalState', text: "Execution 'e1' is not paused, can't resume it" },
      'invalidEntity',
    ]);
  });
});

describe('labelByApi()', () => {
  it('puts other labels in the place of all but the system’s', async () => {
    const labels = [
      { key: 'a', value: 'b' },
      { key: 'system.correlationId', value: 'e1' },
    ];
    const parts = await partsWith(undefined, '1.3', { ...ended, labels });
    const labelled = await labelByApi({ ...of, body: '[{"key":"c","value":"d"}]' }, parts);
    expect(valueOf(labelled).labels).toEqual([{ key: 'c', value: 'd' }, labels[1]]);
    expect(valueOf(findExecution(of, parts)).labels).toHaveLength(2);
  });

  it('refuses one that still runs', async () => {
    const running = { ...ended, state: createState('2026-01-01T00:00:00Z', 'RUNNING') };
    const labelled = await labelByApi({ ...of, body: '[]' }, await partsWith(undefined, '1.3', running));
    expect(labelled).toEqual({ ok: false, error: { kind: 'badRequest', text: 'The execution is not terminated' } });
  });

  it.each([
    ['{', 'illegalArgument'],
    ['{}', 'illegalArgument'],
    ['["a"]', 'invalidEntity'],
    ['[{"key":"a","value":""}]', 'invalidEntity'],
    ['[{"key":"system.a","value":"b"}]', 'invalidEntity'],
  ])('refuses %s', async (body, kind) => {
    const labelled = await labelByApi({ ...of, body }, await partsWith());
    expect(!labelled.ok && labelled.error.kind).toBe(kind);
  });
});
