// What a Subflow of the older profile takes out of its child.
import { expect, it } from 'vitest';
import { ok } from '../../../../src/main/contract/errors.ts';
import { extractOutputs } from '../../../../src/main/execution/child/extract-outputs.ts';
import { createExecution } from '../../../../src/main/execution/start-execution.ts';
import { createTestEngine } from '../../../test-engine.ts';
import { createFlow, createTask } from '../example-flow.ts';

const { environment } = createTestEngine();
const flow = createFlow({ tasks: [createTask('r')] });
const created = createExecution({ flow, tenantId: 'main', labels: [] }, environment);
const taskRun = { id: 'run-r', taskId: 'r', attempts: [], outputs: '{"value":"x"}', state: created.state };
const execution = { ...created, taskRunList: [taskRun] };

it('renders them as the child sees them', () => {
  const outputs = new Map([['o', '{{ outputs.r.value }} {{ flow.id }}']]);
  expect(extractOutputs({ flow, execution }, outputs, environment)).toEqual(ok(new Map([['o', 'x example']])));
});

it('answers why they cannot be rendered', () => {
  const extracted = extractOutputs({ flow, execution }, new Map([['o', '{{ nope }}']]), environment);
  expect(extracted).toMatchObject({ error: { code: 'EXPRESSION_FAILED' } });
});
