// What the taskruns of an execution gave: by taskrun, and as expressions see it.
import type { TaskRun } from '../../contract/model.ts';
import type { Switches } from '../../contract/switches.ts';
import type { JsonMap } from '../../contract/value.ts';
import { createTaskVariables, type TaskVariables } from './task-variables.ts';

/** What the taskruns gave. */
export interface TaskResults {
  /** Outputs by the id of the taskrun. */
  readonly outputs: ReadonlyMap<string, JsonMap>;
  /** As expressions see it; live until something is forgotten. */
  variables(): TaskVariables;
  /** Tells of a taskrun that is new or has changed. @param given its outputs, where they have changed */
  put(taskRun: TaskRun, given: JsonMap | undefined): void;
  /** Forgets taskruns, and goes on with the rest of them. @returns what is seen from now on */
  forget(ids: ReadonlySet<string>, rest: readonly TaskRun[]): TaskVariables;
}

/** What results are made with. */
export interface TaskResultsOptions {
  /** The taskrun of an id. */
  readonly find: (id: string) => TaskRun | undefined;
  /** Outputs as expressions see them. */
  readonly show: (outputs: JsonMap) => JsonMap;
}

/** Begins with none. */
export function createTaskResults(switches: Switches, { find, show }: TaskResultsOptions): TaskResults {
  const outputs = new Map<string, JsonMap>();
  let variables = createTaskVariables(switches, find);
  return {
    outputs,
    variables: () => variables,
    put(taskRun, given) {
      const shown = given === undefined ? undefined : show(given);
      if (shown !== undefined) outputs.set(taskRun.id, shown);
      variables.put(taskRun, shown);
    },
    forget(ids, rest) {
      for (const id of ids) outputs.delete(id);
      variables = createTaskVariables(switches, find);
      for (const taskRun of rest) variables.put(taskRun, outputs.get(taskRun.id));
      return variables;
    },
  };
}
