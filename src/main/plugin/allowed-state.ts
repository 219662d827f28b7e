// What a task may end as: a failure or a warning that it allows counts less. Pure.
// Source: kestra-flow §2.3, seen on Kestra 1.3.19 and 2.0.0.
import type { StateName } from '../contract/state.ts';
import type { TaskDefinition } from './definition.ts';

/** A failure that is allowed is a warning; a warning that is allowed is a success. */
export function allowedState(task: TaskDefinition, state: StateName): StateName {
  const afterFailure = state === 'FAILED' && task.properties.get('allowFailure') === true ? 'WARNING' : state;
  return afterFailure === 'WARNING' && task.properties.get('allowWarning') === true ? 'SUCCESS' : afterFailure;
}
