// What expressions see of the tasks of an execution: `outputs` and `tasks`. Kept up as taskruns change, so that a
// taskrun costs the same however many came before it; both are therefore as live as the execution itself.
// Source: `Execution.outputs()` and `RunVariables` of Kestra, measured on 1.3.19 and 2.0.0 (`foreach-*`,
// `context-keys`, `x-outputs-map-order` in the recorded runs).
import type { TaskRun } from '../../contract/model.ts';
import type { Switches } from '../../contract/switches.ts';
import { isTerminated, type StateName } from '../../contract/state.ts';
import type { JsonMap } from '../../contract/value.ts';
import { hashText, toHashOrder } from '../../expression/hash-order.ts';
import { JavaEnum, type Value } from '../../expression/value.ts';
import { LiveHashMap } from '../variable/live-hash-map.ts';

/** What expressions see of the tasks. */
export interface TaskVariables {
  /** `outputs` by task id; below it, where loops run the task, by their values, those of the outermost loop first. */
  outputs(): Value;
  /** `tasks.<id>.state`; where a loop runs the task, by its value. */
  tasks(): Value;
}

/** The same, to be added to. */
export interface GrowingTaskVariables extends TaskVariables {
  /** Tells of a taskrun that is new or has changed. @param outputs what it gave, where that has changed */
  put(taskRun: TaskRun, outputs: JsonMap | undefined): void;
}

/** Begins with none. @param find the taskrun of an id, to learn what a taskrun runs in */
export function createTaskVariables(
  switches: Switches,
  find: (id: string) => TaskRun | undefined,
): GrowingTaskVariables {
  let made: TaskVariables | undefined;
  let put: GrowingTaskVariables['put'] | undefined;
  // Most short executions end before anybody asks, and a taskrun is told three times.
  let untold: Parameters<GrowingTaskVariables['put']>[] = [];
  const make = (): TaskVariables => {
    if (made !== undefined) return made;
    const growing = createTold(switches, find);
    for (const change of untold) growing.put(...change);
    untold = [];
    put = (...change) => growing.put(...change);
    made = growing;
    return made;
  };
  return {
    outputs: () => make().outputs(),
    tasks: () => make().tasks(),
    put(taskRun, given) {
      if (put !== undefined) return put(taskRun, given);
      untold.push([taskRun, given]);
      if (untold.length >= untoldMax) make();
    },
  };
}

/** Changes that are held until somebody asks: beyond it they hold more memory than what is made of them. */
const untoldMax = 64;

/** The same, worked out at each change. */
function createTold(switches: Switches, find: (id: string) => TaskRun | undefined): GrowingTaskVariables {
  const outputs = new LiveHashMap(switches.hashesMapsInMaps ? orderOfCopiedTasks : orderOfTasks);
  const tasks: Map<Value, Value> = switches.findsEnumStates ? new Map() : new LiveHashMap(orderOfTasks);
  return {
    outputs: () => outputs,
    tasks: () => tasks,
    put(taskRun, given) {
      putState(taskRun, tasks, switches);
      const { taskId, state } = taskRun;
      if (given !== undefined && given.size > 0) return putOutputs(taskRun, given, { outputs, find });
      // A task that gave nothing is there with an empty map, so that it is defined.
      const isListed = given !== undefined || isTerminated(state.current) || switches.listsRunningTaskInOutputs;
      if (isListed && !outputs.has(taskId)) outputs.set(taskId, new Map());
    },
  };
}

/** A state is an enum to Kestra: `==` takes its name, `contains` does not. */
export function stateVariable(state: StateName): JavaEnum {
  return new JavaEnum(state, 'io.kestra.core.models.flows.State$Type');
}

/** A worker sees its task as it was when it was handed over, CREATED; only what holds others is seen while it runs. */
function putState(taskRun: TaskRun, tasks: Map<Value, Value>, { findsEnumStates }: Switches): void {
  const { taskId, value, state, outputs } = taskRun;
  const isHandedOver = state.current === 'SUBMITTED' || (state.current === 'RUNNING' && outputs === undefined);
  if (isHandedOver) return;
  const printed = findsEnumStates ? stateVariable(state.current) : state.current;
  const entry = new Map([['state', printed]]);
  if (value === undefined) tasks.set(taskId, entry);
  else childOf(tasks, taskId).set(value, entry);
}

/** A direct child of a loop is put beside those of other values; what is deeper replaces all of its outermost value. */
function putOutputs(
  taskRun: TaskRun,
  given: JsonMap,
  to: {
    readonly outputs: LiveHashMap;
    readonly find: (id: string) => TaskRun | undefined;
  },
): void {
  const path = [taskRun.taskId, ...valuesOf(taskRun, to.find)];
  const last = path.pop() ?? taskRun.taskId;
  let at: Map<Value, Value> = to.outputs;
  for (const [depth, key] of path.entries()) {
    if (depth === 1 && taskRun.iteration === undefined) at.delete(key);
    at = childOf(at, key);
  }
  at.set(last, given);
}

/** The values of the loops around a taskrun, outermost first, and its own. */
function valuesOf(taskRun: TaskRun, find: (id: string) => TaskRun | undefined): readonly string[] {
  const values: string[] = [];
  for (let at: TaskRun | undefined = taskRun; at !== undefined; at = find(at.parentTaskRunId ?? '')) {
    if (at.value !== undefined) values.unshift(at.value);
  }
  return values;
}

function childOf(map: Map<Value, Value>, key: string): LiveHashMap {
  const known = map.get(key);
  if (known instanceof LiveHashMap) return known;
  const child = new LiveHashMap(orderOfValues);
  map.set(key, child);
  return child;
}

function orderOfTasks(ids: readonly string[]): readonly string[] {
  return toHashOrder(ids, hashText);
}

/** Kestra copies the map into one of just its size, the later ones first. */
function orderOfCopiedTasks(ids: readonly string[]): readonly string[] {
  return toHashOrder(orderOfTasks(ids).toReversed(), hashText, ids.length);
}

function orderOfValues(values: readonly string[]): readonly string[] {
  return toHashOrder(values, hashText, values.length);
}
