// What expressions of an execution see: its roots `flow`, `execution`, `outputs`, `trigger` and the others.
// Source: `RunVariables` of Kestra, measured on 1.3.19 and 2.0.0 (`context-keys` in the recorded runs).
import { parseInstant } from '../../contract/instant.ts';
import type { Execution, ExecutionTrigger, Label, TaskRun } from '../../contract/model.ts';
import type { Switches } from '../../contract/switches.ts';
import { isTerminated, lastDateOf, startDateOf } from '../../contract/state.ts';
import type { JsonMap, JsonValue } from '../../contract/value.ts';
import { hashText, toHashOrder } from '../../expression/hash-order.ts';
import { JavaHashMap, JavaInstant, type Value } from '../../expression/value.ts';
import type { FlowDefinition, TaskDefinition } from '../../plugin/definition.ts';
import { LazyVariables, type Remember } from './lazy-variables.ts';
import { stateVariable, type TaskVariables } from '../task/task-variables.ts';

/** What is the same for every execution of this process. */
export interface GlobalVariables {
  readonly switches: Switches;
  /** Environment variables as `envs`, names in lower case without their prefix. */
  readonly envs: Map<Value, Value>;
  /** Kestra's `kestra.url`; known once the listeners stand. */
  readonly kestraUrl: () => string;
}

/** The payloads of an execution, read once. */
export interface ExecutionValues {
  readonly trigger: JsonMap | undefined;
  readonly inputs: JsonMap | undefined;
  readonly variables: JsonMap | undefined;
  /** Outputs of taskruns by taskrun id. */
  readonly taskOutputs: ReadonlyMap<string, JsonMap>;
  /** What is seen of tasks; absent where none has begun. */
  readonly tasks?: TaskVariables;
  /** Outputs of the flow, once it has them. */
  readonly outputs: JsonMap | undefined;
  /** Keeps what costs more than a look for the tasks that follow; absent: each time is the first. */
  readonly remember?: Remember;
  /** What a turn of a Loop sees beyond its own; absent in other executions. */
  readonly loop?: LoopScope;
}

/** What a turn of a Loop sees of the execution that it belongs to. */
export interface LoopScope {
  /** The Loop's taskrun, and what that runs in, nearest first. */
  readonly parents: readonly TaskRun[];
  readonly inputs: JsonMap | undefined;
  readonly trigger?: ExecutionTrigger;
  readonly triggerVariables: JsonMap | undefined;
  /** What is hidden in its logs. */
  readonly hidden: ReadonlySet<string>;
  /** Outputs by task, those of the Loop included. */
  readonly outputs: ReadonlyMap<Value, Value>;
  /** The variable `item`. */
  readonly item: Value;
}

/** What is rendered for. */
export interface VariablesOf {
  readonly flow: Pick<FlowDefinition, 'namespace' | 'id' | 'revision'>;
  readonly execution: Omit<Execution, 'taskRunList'>;
  readonly values: ExecutionValues;
  /** Absent where the execution itself is rendered for, as with its outputs. */
  readonly running?: {
    readonly task: TaskDefinition;
    readonly taskRun: TaskRun;
    /** What it runs in, nearest first. */
    readonly parents: readonly TaskRun[];
  };
}

/** All variables, by root name; what they are made of is taken now, and made into values when it is asked for. */
export function createVariables(of: VariablesOf, globals: GlobalVariables): Map<string, Value> {
  const { values, running } = of;
  const variables = new LazyVariables((name) => makeVariable(name, of, globals))
    .later('flow')
    .later('execution')
    .set('envs', globals.envs)
    .later('globals')
    .later('kestra')
    .later('labels')
    .later('outputs')
    .later('tasks');
  if (values.inputs !== undefined) variables.later('inputs');
  if (values.variables !== undefined) variables.set('vars', values.variables);
  if (firingOf(of) !== undefined && values.trigger !== undefined) variables.later('trigger');
  if (values.loop !== undefined) variables.set('item', values.loop.item);
  if (running === undefined) return variables;
  variables.later('task').later('taskrun');
  const parents = parentsVariable(running.parents, { values, switches: globals.switches });
  if (parents[0] !== undefined) variables.set('parent', parents[0]);
  variables.set('parents', parents);
  return variables;
}

/** What the execution was fired by, or the one around it. */
function firingOf({ execution, values }: VariablesOf): ExecutionTrigger | undefined {
  return execution.trigger ?? values.loop?.trigger;
}

/** A variable that somebody asks for; null for a name that has none. */
function makeVariable(name: string, of: VariablesOf, globals: GlobalVariables): Value {
  const { execution, values, running } = of;
  const { inputs, trigger, remember = makeAnew } = values;
  switch (name) {
    case 'flow':
      return flowVariable(of.flow, execution.tenantId);
    case 'execution':
      return executionVariable(execution, values, globals.switches);
    case 'globals':
      return new Map();
    case 'kestra':
      return new Map([['url', globals.kestraUrl()]]);
    case 'labels':
      return remember('labels', execution.labels, () => labelsVariable(execution.labels));
    case 'outputs':
      return outputsVariable(values);
    case 'tasks':
      return values.tasks?.tasks() ?? new Map();
    case 'inputs':
      return inputs === undefined ? null : remember('inputs', inputs, () => inputsVariable(inputs));
    case 'trigger': {
      const firing = firingOf(of);
      if (firing === undefined || trigger === undefined) return null;
      return remember('trigger', trigger, () => triggerVariable(firing, trigger, globals.switches));
    }
    case 'task':
      return running === undefined ? null : new Map([['id', running.task.id], ['type', running.task.type]]); // prettier-ignore
    case 'taskrun':
      return running === undefined ? null : taskRunVariable(running.taskRun);
    default:
      return null;
  }
}

const makeAnew: Remember = (_name, _from, make) => make();

/** The variables that a trigger's key is rendered with: there is no execution yet, nor request data. */
export function createKeyVariables(
  { flow, trigger, tenantId }: { flow: FlowDefinition; trigger: { id: string; type: string }; tenantId: string },
  globals: GlobalVariables,
): Map<string, Value> {
  return new Map<string, Value>([
    ['flow', flowVariable(flow, tenantId)],
    ['trigger', new Map([['id', trigger.id], ['type', trigger.type]])], // prettier-ignore
    ['envs', globals.envs],
    ['globals', new Map()],
    ['kestra', new Map([['url', globals.kestraUrl()]])],
    ...(flow.variables === undefined ? [] : [['vars', flow.variables] as const]),
  ]);
}

/** `flow`, in the order in which Kestra fills it. */
function flowVariable(flow: VariablesOf['flow'], tenantId: string): Map<Value, Value> {
  return new Map<Value, Value>([
    ['id', flow.id],
    ['namespace', flow.namespace],
    ['revision', flow.revision],
    ['tenantId', tenantId],
  ]);
}

/** `execution`; it has outputs only after its end, for the tasks that follow it. */
function executionVariable(
  execution: VariablesOf['execution'],
  values: ExecutionValues,
  switches: Switches,
): Map<Value, Value> {
  const { state } = execution;
  const variable = new Map<Value, Value>([
    ['id', execution.id],
    ['state', stateVariable(state.current)],
    ['startDate', new JavaInstant(parseInstant(startDateOf(state)))],
  ]);
  if (switches.hasExecutionEndDate && isTerminated(state.current)) {
    variable.set('endDate', new JavaInstant(parseInstant(lastDateOf(state))));
  }
  variable.set('originalId', execution.originalId);
  if (values.outputs !== undefined) variable.set('outputs', values.outputs);
  return variable;
}

/** `taskrun`; `attemptsCount` counts the attempts before this one. */
function taskRunVariable(taskRun: TaskRun): Map<Value, Value> {
  const variable = new Map<Value, Value>([
    ['id', taskRun.id],
    ['startDate', new JavaInstant(parseInstant(startDateOf(taskRun.state)))],
    ['attemptsCount', taskRun.attempts.length],
  ]);
  if (taskRun.parentTaskRunId !== undefined) variable.set('parentId', taskRun.parentTaskRunId);
  if (taskRun.value !== undefined) variable.set('value', taskRun.value);
  if (taskRun.iteration !== undefined) variable.set('iteration', taskRun.iteration);
  return variable;
}

/** What a task runs in, nearest first: one version tells the tasks, the other what they run for and gave. */
function parentsVariable(
  parents: readonly TaskRun[],
  { values, switches }: { readonly values: ExecutionValues; readonly switches: Switches },
): readonly Value[] & Value {
  if (switches.listsTasksAsParents) return parents.map(({ taskId }) => new Map([['task', new Map([['id', taskId]])]]));
  return parents.flatMap((parent) => {
    const outputs = values.taskOutputs.get(parent.id) ?? new Map();
    const entries: (readonly [string, Value])[] = [];
    if (outputs.size > 0) entries.push(['outputs', outputs]);
    if (parent.value !== undefined) entries.push(['taskrun', new Map([['value', parent.value]])]);
    return entries.length === 0 ? [] : [new Map<Value, Value>(entries)];
  });
}

/** A label `a.b` is `labels.a.b`; Kestra nests them in HashMaps. */
function labelsVariable(labels: readonly Label[]): Value {
  const root: NestedLabels = new Map();
  for (const { key, value } of labels) {
    const names = key.split('.');
    const last = names.pop() ?? key;
    let at = root;
    for (const name of names) {
      const next = at.get(name);
      const child: NestedLabels = next instanceof Map ? next : new Map();
      at.set(name, child);
      at = child;
    }
    at.set(last, value);
  }
  return hashLabels(root);
}

type NestedLabels = Map<string, string | NestedLabels>;

function hashLabels(labels: NestedLabels): JavaHashMap {
  return inHashOrder(
    new Map([...labels].map(([key, value]) => [key, value instanceof Map ? hashLabels(value) : value])),
  );
}

/** Kestra puts what stands around a Loop behind what the turn has itself. */
function outputsVariable({ tasks, loop }: ExecutionValues): Value {
  const own = tasks?.outputs() ?? new Map<Value, Value>();
  if (loop === undefined || !(own instanceof Map)) return own;
  return new Map<Value, Value>([...own, ...[...loop.outputs].filter(([task]) => !own.has(task))]);
}

/** Kestra copies the inputs, in the order in which it keeps them, into a HashMap of just their size. */
function inputsVariable(inputs: JsonMap): JavaHashMap {
  const ids = toHashOrder([...inputs.keys()], hashText, Math.ceil(inputs.size / 0.75));
  return new JavaHashMap(ids.map((id) => [id, inputs.get(id) ?? null]));
}

/** The entries as Java's HashMap of the default capacity gives them. */
function inHashOrder(map: ReadonlyMap<string, Value>, capacity = 16): JavaHashMap {
  return new JavaHashMap(toHashOrder([...map.keys()], hashText, capacity).map((key) => [key, map.get(key) ?? null]));
}

/**
 * `trigger` as expressions see it: on one profile maps directly inside maps stand in hash order, on the
 * other the whole does and has `_context` behind it.
 */
function triggerVariable(trigger: ExecutionTrigger, values: JsonMap, switches: Switches): Value {
  if (switches.hashesMapsInMaps) return hashMapsInMaps(values);
  // Java makes a copy of a map just large enough.
  const variable = inHashOrder(values, Math.floor(values.size / 0.75 + 1));
  if (switches.hasTriggerContext) {
    variable.set('_context', new Map([['id', trigger.id], ['type', trigger.type]])); // prettier-ignore
  }
  return variable;
}

/** Java's `new HashMap(size)` for each map that is a map's member; maps inside lists keep their order. */
function hashMapsInMaps(value: JsonValue): Value {
  if (!(value instanceof Map)) return value;
  const hashed = new JavaHashMap();
  for (const key of toHashOrder([...value.keys()], hashText, value.size)) {
    hashed.set(key, hashMapsInMaps(value.get(key) ?? null));
  }
  return hashed;
}
