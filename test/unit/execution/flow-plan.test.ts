// What is known of a flow before any execution of it.
import { expect, it } from 'vitest';
import { createFlowPlans } from '../../../src/main/execution/flow-plan.ts';
import { createFlow, createTask } from './example-flow.ts';

it('is worked out once for a flow as it was read, and anew where it was read again', () => {
  const planOf = createFlowPlans(30);
  const flow = createFlow({ tasks: [createTask('a')] });
  const [first, second, other] = [planOf(flow), planOf(flow), planOf({ ...flow, sla: [] })];
  expect([first, second === first, other === first]).toEqual([{ asides: [], endsAtOnce: true }, true, false]);
});

it('knows a flow with more tasks than end at once', () => {
  expect(createFlowPlans(1)(createFlow({ tasks: [createTask('a'), createTask('b')] })).endsAtOnce).toBe(false);
});
