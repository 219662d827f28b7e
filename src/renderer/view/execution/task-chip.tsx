// The chip of a taskrun whose task was not executed.
import type { TaskRun } from '../../../main/contract/model.ts';
import { Chip } from '../../component/chip.tsx';
import { markOf } from '../../execution/task-mark.ts';

/** Shows `stub` or `emulated`; nothing for a task that was executed. */
export function TaskChip({ taskrun }: { readonly taskrun: TaskRun }) {
  const mark = markOf(taskrun);
  return mark === undefined ? null : <Chip>{mark}</Chip>;
}
