// Executions and logs in Kestra's JSON. Against recorded executions of both versions, and where those say
// nothing: form, members that are absent, instants.
import { describe, expect, it } from 'vitest';
import { printExecution, printLog, printLogs, printWebhookResponse } from '../../../src/main/api/kestra-json.ts';
import type { Execution, LogEntry } from '../../../src/main/contract/model.ts';
import { profiles, switchesOf } from '../../../src/main/contract/profile.ts';
import type { State, StateName } from '../../../src/main/contract/state.ts';
import { readWebhookVectors } from '../../conformance/webhook-vectors.ts';

const [older, newer] = [switchesOf('1.3'), switchesOf('2.0')];

function stateOf(names: readonly StateName[]): State {
  const histories = names.map((state, index) => ({ state, date: `2026-01-01T00:00:0${index}.123456789Z` }));
  return { current: histories.at(-1)?.state ?? 'CREATED', histories };
}

const execution: Execution = {
  tenantId: 'main',
  id: '<EXECUTION_ID>',
  namespace: 'company.team',
  flowId: 'wait_ret_multi',
  flowRevision: 1,
  taskRunList: [
    {
      id: '<TASKRUN_ID_1>',
      taskId: 'out',
      attempts: [{ state: stateOf(['CREATED', 'RUNNING', 'SUCCESS']) }],
      outputs: '{"value":"val"}',
      state: stateOf(['CREATED', 'SUBMITTED', 'RUNNING', 'SUCCESS']),
    },
  ],
  outputs: '{"zeta":"val","obj":{"k":[1,2.5,null]},"alpha":42}',
  labels: [
    { key: 'system.from', value: 'trigger' },
    { key: 'system.correlationId', value: '<EXECUTION_ID>' },
  ],
  state: stateOf(['CREATED', 'RUNNING', 'SUCCESS']),
  originalId: '<EXECUTION_ID>',
  trigger: {
    id: 'hook',
    type: 'io.kestra.plugin.core.trigger.Webhook',
    variables: '{"headers":{"Host":["localhost:8080"]},"parameters":{}}',
  },
  deliveryId: 'd1',
};

/** What differs from run to run, or is Kestra's own business, taken out of a recorded or printed execution. */
function comparable(json: string): string {
  return json
    .replace(/"\d{4}-[^"]+Z"/g, '"<INSTANT>"')
    .replace(/("duration":)"(?:PT|<)[^"]+"/g, '$1"<DURATION>"')
    .replace(/,"workerId":"<WORKER_ID>"/g, '')
    .replace(/,"traceParent":"<TRACE_PARENT>"/, '')
    .replace(/,"_(?:flow|task)Outputs":.*(?=\}$)/, '');
}

describe('printExecution()', () => {
  const recorded = (profile: string): string =>
    readWebhookVectors().vectors.find(({ id, profile: own }) => id === 'wt-wait_ret_multi' && own === profile)
      ?.execution?.jsonText ?? '';

  it('prints what the older version stores, members in its order', () => {
    expect(comparable(printExecution(execution, older))).toBe(comparable(recorded('1.3')));
  });

  it('joins outputs in where the newer version keeps them outside', () => {
    const joined = printExecution(execution, newer, 'joined');
    const outputs = '"outputs":{"zeta":"val","obj":{"k":[1,2.5,null]},"alpha":42},';
    expect(joined).toContain(outputs);
    const bare = joined.replace(outputs, '').replace('"outputs":{"value":"val"},', '');
    expect(comparable(bare)).toBe(comparable(recorded('2.0')));
  });

  it('answers as the newer REST API does: no outputs, and taskruns in short', () => {
    const printed = JSON.parse(printExecution(execution, newer));
    expect([Object.keys(printed.taskRunList[0]), 'outputs' in printed, 'deleted' in printed]).toEqual([
      ['id', 'taskId', 'attempts', 'state'],
      false,
      false,
    ]);
  });

  it('prints which try it is and when it begins, where another one failed before it', () => {
    const metadata = { attemptNumber: 3, originalCreatedDate: '2026-01-01T00:00:00.000000Z' };
    const printed = printExecution(
      { ...execution, metadata, scheduleDate: '2026-01-01T00:01:00.000000Z' },
      switchesOf('1.3'),
    );
    expect(printed).toContain('"metadata":{"attemptNumber":3,"originalCreatedDate":"2026-01-01T00:00:00Z"}');
    expect(printed).toContain('"scheduleDate":"2026-01-01T00:01:00Z"');
  });

  it('leaves out what is not there', () => {
    const { trigger: _, outputs: __, ...rest } = execution;
    const bare = { ...rest, taskRunList: [], labels: [], state: stateOf(['CREATED']) };
    expect(printExecution(bare, older)).toBe(
      '{"tenantId":"main","id":"<EXECUTION_ID>","namespace":"company.team","flowId":"wait_ret_multi","flowRevision":1,' +
        '"state":{"current":"CREATED","histories":[{"state":"CREATED","date":"2026-01-01T00:00:00.123456Z"}],' +
        '"startDate":"2026-01-01T00:00:00.123456Z"},"originalId":"<EXECUTION_ID>","deleted":false,' +
        '"metadata":{"attemptNumber":1,"originalCreatedDate":"2026-01-01T00:00:00.123456Z"}}',
    );
  });

  it('prints the place of a taskrun in its loop', () => {
    const [first] = execution.taskRunList;
    const looped = { ...first, attempts: [], outputs: '{}', parentTaskRunId: 'p', value: '"v"', iteration: 0 };
    // The sample has one taskrun, so the copy has all its members.
    const taskRunList = [looped as Execution['taskRunList'][number]];
    expect(JSON.parse(printExecution({ ...execution, taskRunList }, older)).taskRunList[0]).toMatchObject({
      parentTaskRunId: 'p',
      value: '"v"',
      iteration: 0,
      outputs: {},
    });
  });
});

describe('printWebhookResponse()', () => {
  it('prints instants whole and no duration while the execution is fresh', () => {
    const fresh = { ...execution, state: stateOf(['CREATED']), outputs: '{}' };
    const printed = JSON.parse(printWebhookResponse(fresh, { switches: older, isFresh: true }));
    expect([Object.keys(printed), printed.state]).toEqual([
      ['tenantId', 'id', 'namespace', 'flowId', 'flowRevision', 'trigger', 'outputs', 'labels', 'state'],
      {
        current: 'CREATED',
        histories: [{ state: 'CREATED', date: '2026-01-01T00:00:00.123456789Z' }],
        startDate: '2026-01-01T00:00:00.123456789Z',
      },
    ]);
  });

  it.each(profiles)('puts the dates of an ended execution in the order of Kestra %s', (profile) => {
    const switches = switchesOf(profile);
    const { state } = JSON.parse(printWebhookResponse(execution, { switches, isFresh: false, url: 'u' }));
    const dates = switches.printsStartDateFirst ? ['startDate', 'endDate'] : ['endDate', 'startDate'];
    expect([Object.keys(state), state.duration]).toEqual([['current', 'histories', 'duration', ...dates], 'PT2S']);
  });

  it('puts the variables in as they stand, whatever numbers and keys they hold', () => {
    const variables = '{"body":{"2":1.10,"1":12345678901234567890,"a":1,"a":2}}';
    const trigger = { id: 'hook', type: 't', variables };
    const printed = printWebhookResponse({ ...execution, trigger }, { switches: newer, isFresh: false });
    expect(printed).toContain(`"variables":${variables}`);
  });

  it('has an end for a paused execution and none for a running one', () => {
    const keysOf = (name: StateName): readonly string[] => {
      const state = stateOf(['CREATED', name]);
      return Object.keys(
        JSON.parse(printWebhookResponse({ ...execution, state }, { switches: newer, isFresh: false })).state,
      );
    };
    expect([keysOf('PAUSED').includes('endDate'), keysOf('RUNNING').includes('endDate')]).toEqual([true, false]);
  });
});

describe('printLogs()', () => {
  const log: LogEntry = {
    executionId: 'e1',
    namespace: 'company.team',
    flowId: 'hello',
    taskId: 't',
    taskRunId: 'r',
    attemptNumber: 0,
    timestamp: '2026-01-01T00:00:00.5Z',
    level: 'INFO',
    message: 'line\n"two"',
  };

  it.each([
    [older, '2026-01-01T00:00:00.500Z'],
    [newer, '2026-01-01T00:00:00.500000Z'],
  ])('prints an entry with members in the order of Kestra', (switches, timestamp) => {
    const expected =
      '{"tenantId":"main","namespace":"company.team","flowId":"hello","taskId":"t","executionId":"e1",' +
      `"taskRunId":"r","attemptNumber":0,"timestamp":"${timestamp}","level":"INFO","message":"line\\n\\"two\\""}`;
    expect(printLog(log, { switches, tenantId: 'main' })).toBe(expected);
    expect(printLogs([log, log], { switches, tenantId: 'main' })).toBe(`[${expected},${expected}]`);
  });

  it('prints an instant without a fraction as each version does', () => {
    const whole = { ...log, timestamp: '2026-01-01T00:00:00Z' };
    const stamps = [older, newer].map((switches) => JSON.parse(printLog(whole, { switches, tenantId: 'm' })).timestamp);
    expect(stamps).toEqual(['2026-01-01T00:00:00Z', '2026-01-01T00:00:00.000000Z']);
  });
});
