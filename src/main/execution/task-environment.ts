// What a task is given to run: the parts of the engine that all tasks share, and its own place in an execution.
import type { Clock } from '../contract/instant.ts';
import type { TaskRun } from '../contract/model.ts';
import type { Settings } from '../contract/settings.ts';
import type { TaskPorts } from '../plugin/ports.ts';
import type { NextTask } from '../plugin/task-list.ts';
import type { ChildRunner } from './child/child-runner.ts';
import type { StopSource } from './control/task-stops.ts';
import type { NewId } from './new-id.ts';
import type { RunState } from './run-state.ts';
import type { TaskCache } from './task/task-cache.ts';
import type { Rendering } from './task/task-context.ts';
import type { GlobalVariables } from './variable/variables.ts';

/** What running tasks needs that is the same for the whole process. */
export interface TaskEnvironment {
  readonly clock: Clock;
  readonly newId: NewId;
  readonly rendering: Rendering;
  readonly globals: GlobalVariables;
  /** What tasks reach of the world. */
  readonly ports: TaskPorts;
  /** Outputs of tasks that need not run again. */
  readonly cache: TaskCache;
  /** How a task ends whose type is not run here and that has no stub. */
  readonly unknownTasks: Settings['unknownTasks'];
}

/** A task where it stands in an execution that runs. */
export interface TaskPlace extends NextTask {
  /** The taskruns that it runs in, nearest first. */
  readonly parents: readonly TaskRun[];
  /** It runs in the folder of the nearest one, on its worker. */
  readonly sharesFolder?: true;
  readonly state: RunState;
  readonly stop: StopSource;
  /** The taskrun, where it is on record already: it is tried again, or ran when the program last ended. */
  readonly taskRun?: TaskRun;
  /** The execution had ended before, and this only follows it. */
  readonly isAfter?: boolean;
  /** Starts executions for tasks that ask for it; absent where nothing does. */
  readonly runner?: ChildRunner | undefined;
}

/** A task to run. */
export interface TaskStart extends TaskPlace {
  /** Takes over what goes on once the task has given itself back: a retry. */
  readonly goOn: (work: Promise<void>) => void;
}

/** An attempt of a taskrun that is on record. */
export interface AttemptStart extends TaskStart {
  readonly taskRun: TaskRun;
}
