// What a taskrun logs while it runs: from the task's `logLevel` on, masked, into the log of its execution, or where the
// task has `logToFile` into the file of its attempt. What is logged while no attempt runs, of tasks that hold others or
// by a failing `runIf`, stays in the log of the execution: Kestra loses it. Source: `log-logtofile`, `loglevel-file`.
import { type ErrorValue, ok, type Result } from '../../contract/errors.ts';
import { type LogLevel, logLevels, type TaskRun } from '../../contract/model.ts';
import type { TaskDefinition } from '../../plugin/definition.ts';
import type { TaskRunScope } from '../../plugin/ports.ts';
import { unnamed } from '../../plugin/storage/stored-file.ts';
import { createLogFile, type LogFile } from './log-file.ts';
import type { RunState } from '../run-state.ts';
import type { TaskEnvironment } from '../task-environment.ts';
import { describeFailure } from '../task/stack-trace.ts';

/** The log of one taskrun. */
export interface TaskRunLog {
  /** `attemptNumber`: default the attempt that runs. */
  readonly add: (level: LogLevel, message: string, attemptNumber?: number) => void;
  /** Logs a failure as Kestra does: a line for people and the stack trace below it. */
  readonly addFailure: (error: ErrorValue, attemptNumber?: number) => void;
  /** From here on what a task with `logToFile` says goes to a file; for all others nothing changes. */
  readonly openFile: () => void;
  /** Keeps that file; later lines go to the log again. Answers STORAGE_FAILED. @returns its address, where one was open */
  keepFile(): Promise<Result<string | undefined>>;
}

/** Whose log it is. */
export interface TaskRunLogOptions {
  readonly task: TaskDefinition;
  readonly scope: TaskRunScope;
  readonly state: Pick<RunState, 'log'>;
  /** The record as it stands. */
  readonly taskRun: () => TaskRun;
  /** Replaces every secret that the task has rendered. */
  readonly mask: (text: string) => string;
}

/** Begins with no file. */
export function createTaskRunLog(
  { task, scope, state, taskRun, mask }: TaskRunLogOptions,
  { clock, ports, rendering }: Pick<TaskEnvironment, 'clock' | 'ports' | 'rendering'>,
): TaskRunLog {
  const levelMin = logLevels.findIndex((level) => level === task.properties.get('logLevel'));
  let file: LogFile | undefined;
  const add = (level: LogLevel, message: string, attemptNumber = scope.attemptNumber): void => {
    if (logLevels.indexOf(level) < levelMin) return;
    const masked = mask(message);
    if (file === undefined) state.log({ level, message: masked, origin: { taskRun: taskRun(), attemptNumber } });
    else file.add(level, masked);
  };
  return {
    add,
    addFailure(error, attemptNumber) {
      add('ERROR', error.message, attemptNumber);
      const trace = describeFailure(error, `task "${task.id}" (${task.type})`);
      if (file === undefined) add(rendering.switches.stackTraceLevel, trace, attemptNumber);
      else file.addTrace(mask(trace));
    },
    openFile() {
      if (!keepsLogFile(task)) return;
      file = createLogFile({ scope, clock, name: `log${unnamed('.txt', () => ports.random())}` });
    },
    async keepFile() {
      const kept = file === undefined ? ok(undefined) : await file.keep(ports.files);
      file = undefined;
      return kept;
    },
  };
}

/** Whether a task's attempts have logs of their own. */
export function keepsLogFile({ properties }: TaskDefinition): boolean {
  return properties.get('logToFile') === true;
}
