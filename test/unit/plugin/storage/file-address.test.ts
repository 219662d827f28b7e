// Addresses of files.
import { expect, it } from 'vitest';
import { addressOf, executionAddressOf } from '../../../../src/main/plugin/storage/file-address.ts';

const execution = { namespace: 'company.team', flowId: 'my_Flow', executionId: 'E1' };
const folder = 'kestra:///company/team/my-flow/executions/E1';

it('addressOf() names the taskrun, or the execution alone', () => {
  expect([
    executionAddressOf(execution),
    addressOf(execution, 'webhook/body'),
    addressOf({ ...execution, taskId: 'a_b', taskRunId: 'TR' }, 'x/y.txt'),
  ]).toEqual([folder, `${folder}/webhook/body`, `${folder}/tasks/a-b/TR/x/y.txt`]);
});
