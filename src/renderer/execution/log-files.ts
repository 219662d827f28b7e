// Which attempts of an execution keep their log in a file of their own, in the order of the taskruns.
import type { Execution } from '../../main/contract/model.ts';

/** A log file, and whose it is. */
export interface AttemptLog {
  readonly address: string;
  /** The task, the value of its iteration, and which attempt where there were several: `call, 2, attempt 1`. */
  readonly name: string;
}

/** Finds them; none where no task of the flow says `logToFile`, or none has ended yet. */
export function logFilesOf({ taskRunList }: Pick<Execution, 'taskRunList'>): readonly AttemptLog[] {
  return taskRunList.flatMap(({ taskId, value, attempts }) =>
    attempts.flatMap(({ logFile }, index) => {
      if (logFile === undefined) return [];
      const attempt = attempts.length > 1 ? [`attempt ${index + 1}`] : [];
      return [{ address: logFile, name: [taskId, ...(value === undefined ? [] : [value]), ...attempt].join(', ') }];
    }),
  );
}
