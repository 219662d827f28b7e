// One execution while it runs: the record as it stands, its payloads read once, and what has changed since
// the journal last heard. The only mutable thing of the engine; `executor.ts` owns it.
import { type Clock, createInstantPrinter } from '../contract/instant.ts';
import type { Execution, Label, LogEntry, LogLevel, Metric, TaskRun } from '../contract/model.ts';
import { parseJson } from '../contract/parse-json.ts';
import { printJson } from '../contract/print-json.ts';
import type { Switches } from '../contract/switches.ts';
import { type IsoInstant, type State, type StateName, withState } from '../contract/state.ts';
import { isJsonMap, type JsonMap, type JsonText } from '../contract/value.ts';
import type { JournalChange } from '../journal/journal.ts';
import type { FlowDefinition, TaskDefinition } from '../plugin/definition.ts';
import { toStored } from './as-stored.ts';
import { tasksById } from './task/flow-tasks.ts';
import { hashOutputs } from './variable/hash-outputs.ts';
import { createRemember } from './variable/lazy-variables.ts';
import type { LogOrigin } from './log/log-entry.ts';
import { createRunLogs } from './log/run-logs.ts';
import { createRunMetrics } from './log/run-metrics.ts';
import { createTaskRunList } from './variable/taskrun-list.ts';
import { createTaskRunTree, type TaskRunTree } from './variable/taskrun-tree.ts';
import { createTaskResults, type TaskResults } from './task/task-results.ts';
import type { ExecutionValues, LoopScope } from './variable/variables.ts';

/** One execution while it runs. */
export interface RunState {
  readonly flow: FlowDefinition;
  /** The time, as texts in the record have it. */
  readonly now: () => IsoInstant;
  /** The state in which it was taken up. */
  readonly beganAs: StateName;
  /** The record as it stands now; its taskruns are copied, so what goes on for each taskrun looks at `head`. */
  execution(): Execution;
  /** The record without its taskruns; costs nothing. */
  head(): Omit<Execution, 'taskRunList'>;
  values(): ExecutionValues;
  /** What all of it runs in, nearest first: the Loop that it is a turn of. */
  readonly parents: readonly TaskRun[];
  /** Its taskruns by what they run in. */
  readonly tree: TaskRunTree;
  /** Texts that are hidden in logs: inputs and outputs that stand encrypted in the record. */
  readonly hidden: ReadonlySet<string>;
  /** A task of the flow, wherever it stands. */
  findTask(id: string): TaskDefinition | undefined;
  setState(state: StateName): void;
  setOutputs(outputs: JsonText, values: JsonMap): void;
  /** Changes what a task may change of its own execution; what is absent stays as it is. */
  change(changes: RunChanges): void;
  /** Adds a taskrun or replaces the one with its id. */
  putTaskRun(taskRun: TaskRun, outputs?: JsonMap): void;
  /** Forgets what runs in a taskrun: the task begins with it anew. */
  forgetBelow(taskRunId: string): void;
  /** Forgets a taskrun and what runs in it. */
  forget(taskRunId: string): void;
  /** The first errors that the execution logged: as many as Kestra shows to expressions. */
  errorLogs(): readonly LogEntry[];
  /** Keeps a figure that a task measured. */
  addMetric(metric: Metric): void;
  log(line: { readonly level: LogLevel; readonly message: string; readonly origin?: LogOrigin }): void;
  /** Hears of each line that is logged; one listener at a time. Undefined: nobody does. */
  onLog(listener: (() => void) | undefined): void;
  /** Whether the journal has to hear of something. */
  hasChanges(): boolean;
  /** What the journal has to hear; forgotten here at once. */
  takeChanges(): readonly JournalChange[];
  /** Remembers again what the journal could not keep: it is told of the whole record next. */
  restoreChanges(changes: readonly JournalChange[]): void;
}

/** What a task may change of its own execution. */
export interface RunChanges {
  readonly labels?: readonly Label[];
  readonly variables?: JsonMap;
  readonly state?: State;
}

/** What a run begins with. */
export interface RunStart {
  readonly flow: FlowDefinition;
  /** The record, new or from the journal. */
  readonly execution: Execution;
  /** What expressions see as `inputs`: the execution's own and the flow's defaults. */
  readonly inputs: JsonMap | undefined;
  readonly switches: Switches;
  /** Opens what stands encrypted in a task's outputs; default: there is nothing. */
  readonly openOutputs?: (outputs: JsonMap) => JsonMap;
  /** What is hidden in logs; may grow. */
  readonly hidden?: ReadonlySet<string>;
  /** What it had logged before the program last ended. */
  readonly earlierLogs?: readonly LogEntry[];
  /** Of a turn of a Loop alone. */
  readonly loop?: LoopScope;
}

/** Begins with a record. */
export function createRunState(start: RunStart, clock: Clock): RunState {
  const { flow, execution: begun, loop, hidden = new Set() } = start;
  let execution = begun;
  let isChanged = false;
  const now = createNow(clock);
  const logs = createRunLogs(now, start.earlierLogs);
  const metrics = createRunMetrics();
  const tree = createTaskRunTree(begun.taskRunList);
  const results = openResults(start, tree);
  let values: ExecutionValues = readPayloads(start, results);
  const taskRuns = createTaskRunList(begun.taskRunList);
  const current = (): Execution => (execution = withTaskRuns(execution, taskRuns.current()));
  const isTold = (): boolean => !isChanged && !taskRuns.hasUntold();
  const change = (next: Execution): void => {
    execution = next;
    isChanged = true;
  };
  const remove = (forgotten: ReadonlySet<string>): void => {
    taskRuns.remove(forgotten);
    values = { ...values, tasks: results.forget(forgotten, taskRuns.current()) };
  };
  return {
    flow,
    now,
    beganAs: begun.state.current,
    parents: loop?.parents ?? [],
    tree,
    hidden,
    execution: current,
    head: () => execution,
    findTask: createTaskSearch(flow),
    values: () => values,
    setState: (state) => change({ ...execution, state: withState(execution.state, state, now()) }),
    setOutputs(outputs, outputValues) {
      values = { ...values, outputs: outputValues };
      change({ ...execution, outputs });
    },
    change({ variables, ...changes }) {
      if (variables === undefined) return change({ ...execution, ...changes });
      values = { ...values, variables };
      change({ ...execution, ...changes, variables: printJson(variables, 'keep') });
    },
    putTaskRun(taskRun, outputs) {
      tree.put(taskRun);
      results.put(taskRun, outputs);
      taskRuns.put(taskRun);
    },
    addMetric: (metric) => metrics.add(metric),
    forgetBelow: (taskRunId) => remove(tree.forgetBelow(taskRunId)),
    forget: (taskRunId) => remove(tree.forget(taskRunId)),
    log: (line) => logs.add(line, execution),
    errorLogs: () => logs.errors(),
    onLog: (listener) => logs.onAdd(listener),
    hasChanges: () => !isTold() || !metrics.isEmpty() || !logs.isEmpty(),
    takeChanges() {
      const changes = [...logs.take(), ...metrics.take()];
      if (isTold()) return changes;
      const { taskRunList, isListChanged, ...behind } = taskRuns.tell();
      const same = isChanged || isListChanged ? {} : ({ isDocumentSame: true } as const);
      isChanged = false;
      return [...changes, { type: 'execution', execution: withTaskRuns(execution, taskRunList), ...behind, ...same }];
    },
    restoreChanges(changes) {
      taskRuns.untell();
      logs.restore(changes);
      metrics.restore(changes);
    },
  };
}

/** Tasks by id; worked out once one is asked for, which nothing does of tasks in a row. */
function createTaskSearch(flow: FlowDefinition): RunState['findTask'] {
  let tasks: ReturnType<typeof tasksById> | undefined;
  return (id) => (tasks ??= tasksById(flow)).get(id);
}

function createNow(clock: Clock): () => IsoInstant {
  const print = createInstantPrinter();
  return () => print(clock.nowNanos());
}

/** The same record where the list is the same. */
function withTaskRuns(execution: Execution, taskRunList: readonly TaskRun[]): Execution {
  return taskRunList === execution.taskRunList ? execution : { ...execution, taskRunList };
}

/** What the taskruns on record gave. */
function openResults(start: RunStart, tree: Pick<TaskRunTree, 'find'>): TaskResults {
  const results = createTaskResults(start.switches, {
    find: (id) => tree.find(id),
    show: (outputs) => seenOutputs(outputs, start),
  });
  for (const taskRun of start.execution.taskRunList) results.put(taskRun, readMap(taskRun.outputs) ?? new Map());
  return results;
}

/** What expressions see of a task's outputs. */
function seenOutputs(outputs: JsonMap, { openOutputs, switches }: RunStart): JsonMap {
  const opened = openOutputs?.(outputs) ?? outputs;
  return switches.hashesMapsInMaps ? hashOutputs(opened) : opened;
}

/** What a record holds as texts, and what is not in it. */
function readPayloads({ execution, inputs, loop }: RunStart, results: TaskResults): ExecutionValues {
  const { trigger } = execution;
  return {
    trigger: trigger === undefined ? loop?.triggerVariables : readMap(toStored(trigger.variables)),
    inputs,
    variables: readMap(execution.variables),
    outputs: readMap(execution.outputs),
    taskOutputs: results.outputs,
    tasks: results.variables(),
    remember: createRemember(),
    ...(loop === undefined ? {} : { loop }),
  };
}

/** The map of a JSON text of ours. */
export function readMap(text: JsonText | undefined): JsonMap | undefined {
  if (text === undefined) return undefined;
  const parsed = parseJson(text);
  return parsed.ok && isJsonMap(parsed.value) ? parsed.value : undefined;
}
