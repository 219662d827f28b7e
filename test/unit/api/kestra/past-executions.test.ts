// What Kestra's API says of executions that are not taken up or deleted; what it does is in `past-routes.test.ts`.
import { expect, it } from 'vitest';
import {
  deleteAllByApi,
  deleteByApi,
  markByApi,
  replayByApi,
  restartByApi,
} from '../../../../src/main/api/kestra/past-executions.ts';
import type { RestParts } from '../../../../src/main/api/kestra/rest-parts.ts';
import { createError, type ErrorCode, fail } from '../../../../src/main/contract/errors.ts';
import type { Profile } from '../../../../src/main/contract/profile.ts';
import { createState, type StateName } from '../../../../src/main/contract/state.ts';
import { createTestRestParts } from '../../../test-rest-parts.ts';
import { sampleExecution } from '../../journal/sample-records.ts';

const of = (query = '') => ({ tenant: 'main', id: 'e1', query: new URLSearchParams(query) });

/** Parts whose core refuses everything, with an execution in a state. */
async function refusing(code: ErrorCode, state: StateName = 'FAILED', kestra: Profile = '1.3'): Promise<RestParts> {
  // The handlers are replaced by one that answers what each of them may.
  const call = (() => Promise.resolve(fail(createError(code, 'Cannot: why')))) as RestParts['core']['call'];
  const parts = createTestRestParts({ core: { call, subscribe: () => () => undefined } }, kestra);
  const execution = { ...sampleExecution('e1'), state: createState('2026-01-01T00:00:00Z', state) };
  await parts.journal.append([{ type: 'execution', execution }]);
  return parts;
}

const { namespace, flowId } = sampleExecution('e1');
const noRevision = `Unable to find revision 9 on flow ${namespace}.${flowId}`;

it.each([
  ['FLOW_NOT_FOUND', 'revision=9', 'notFound', noRevision],
  ['FLOW_NOT_FOUND', '', 'notFound', 'Requested Flow is not found.'],
  ['TASK_RUN_NOT_FOUND', '', 'illegalArgument', 'why'],
  ['EXECUTION_NOT_ENDED', '', 'illegalState', 'why'],
  ['PARAMETERS_INVALID', '', 'illegalArgument', 'Cannot: why'],
  ['INPUTS_INVALID', '', 'invalidEntity', 'why'],
] as const)('%s of "?%s" is %s: %s', async (code, query, kind, text) => {
  const parts = await refusing(code);
  const answers = [await replayByApi(of(query), parts), await restartByApi(of(query), parts)];
  expect(answers).toEqual([fail({ kind, text }), fail({ kind, text })]);
});

it('a revision that is no number is not there', async () => {
  const parts = await refusing('INTERNAL');
  const answer = await replayByApi(of('revision=x'), parts);
  expect(answer).toEqual(fail({ kind: 'notFound', text: noRevision.replace('9', 'x') }));
});

it.each([
  [
    '1.3',
    'RUNNING',
    "Execution must be terminated or paused and not killed to be restarted, current state is 'RUNNING' !",
  ],
  ['2.0', 'KILLED', "Cannot restart execution: current state is 'KILLED', expected terminated or paused."],
] as const)('on %s one that is %s is not restarted', async (kestra, state, text) => {
  const answer = await restartByApi(of(), await refusing('INTERNAL', state, kestra));
  expect(answer).toEqual(fail({ kind: 'illegalState', text }));
});

it.each(['{', '[]', '{"taskRunId":"r1"}', '{"taskRunId":"r1","state":"GONE"}'])('%s changes no state', async (body) => {
  const answer = await markByApi({ ...of(), body }, await refusing('INTERNAL'));
  expect(!answer.ok && answer.error.kind).toBe('illegalArgument');
});

it('what cannot be deleted stays, and what is not there is not found', async () => {
  const parts = await refusing('EXECUTION_NOT_ENDED', 'RUNNING');
  const all = await deleteAllByApi({ ...of(), body: '["e1"]' }, parts);
  const odd = await deleteAllByApi({ ...of(), body: '{}' }, parts);
  const one = await deleteByApi(of(), parts);
  const none = await deleteByApi({ ...of(), id: 'none' }, parts);
  expect([all, odd, one, none].map((each) => !each.ok && each.error.kind)).toEqual([
    'badRequest',
    'illegalArgument',
    'illegalState',
    'notFound',
  ]);
});
