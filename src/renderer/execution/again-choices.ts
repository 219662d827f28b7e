// What of an execution can be run again: whether it can be restarted, where a replay may begin, and with which revision
// of its flow. The core judges; this only says what is worth offering.
import type { Execution } from '../../main/contract/model.ts';
import { isTerminated } from '../../main/contract/state.ts';

/** One choice of a list; the value of the beginning is empty. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Whether something can be run again: a turn of a loop belongs to its loop alone. */
export function canRunAgain({ state, loopRun }: Execution): boolean {
  return isTerminated(state.current) && loopRun === undefined;
}

/** Whether there is a failed taskrun to go on from; Kestra restarts nothing that was killed. */
export function canRestart(execution: Execution): boolean {
  const { state, taskRunList } = execution;
  const hasFailed = taskRunList.some((run) => run.state.current === 'FAILED');
  return canRunAgain(execution) && state.current !== 'KILLED' && hasFailed;
}

/** The beginning, then every taskrun in the order in which they began; those of loops by their values. */
export function beginnings({ taskRunList }: Pick<Execution, 'taskRunList'>): readonly Choice[] {
  const runs = taskRunList.map(({ id, taskId, value }) => ({
    value: id,
    label: value === undefined ? taskId : `${taskId} for ${value}`,
  }));
  return [{ value: '', label: 'The beginning' }, ...runs];
}

/** Its own revision, and that of the file where it is another one. @param current absent where there is no such flow */
export function revisions(own: number, current: number | undefined): readonly Choice[] {
  const first = { value: String(own), label: `${own}, as in this execution` };
  return current === undefined || current === own
    ? [first]
    : [first, { value: String(current), label: `${current}, as the file is now` }];
}
