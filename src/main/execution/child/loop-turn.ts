// A turn of a Loop as the engine runs it: the part of the flow that it executes, its record, and what it sees of
// the execution around it. Source: observed-flow §5, `loop-*` in the recorded runs of Kestra 2.0.0.
import { formatInstant } from '../../contract/instant.ts';
import type { Execution, TaskRun } from '../../contract/model.ts';
import type { LoopItem, LoopRun } from '../../contract/started-by.ts';
import { createState, withState } from '../../contract/state.ts';
import { hashText, toHashOrder } from '../../expression/hash-order.ts';
import { JavaHashMap, type Value } from '../../expression/value.ts';
import type { ChildTurn } from '../../plugin/child-executions.ts';
import type { FlowDefinition, TaskDefinition } from '../../plugin/definition.ts';
import { listOf } from '../../plugin/task-list.ts';
import type { RunState } from '../run-state.ts';
import type { StartEnvironment } from '../start-execution.ts';
import type { LoopScope } from '../variable/variables.ts';

/** The Loop that turns belong to. */
export interface LoopTask {
  readonly task: TaskDefinition;
  readonly taskRun: TaskRun;
  /** What it runs in, nearest first. */
  readonly parents: readonly TaskRun[];
  /** What its own templates see. */
  readonly variables: ReadonlyMap<string, Value>;
  readonly state: RunState;
}

/** The part of a flow that a turn executes. */
export function flowOfTurn(flow: FlowDefinition, loop: TaskDefinition): FlowDefinition {
  // The turn is part of an execution that has been let in already.
  const { concurrency: _, sla: __, ...rest } = flow;
  return { ...rest, ...listOf(loop, 'tasks'), afterExecution: [], outputs: [] };
}

/** The record of a turn, which begins in the state that Kestra copies from the execution around it. */
export function createTurn(
  { item, isFirst }: ChildTurn,
  { task, taskRun, state }: LoopTask,
  { clock, newId }: Pick<StartEnvironment, 'clock' | 'newId'>,
): Execution {
  const around = state.head();
  const date = formatInstant(clock.nowNanos());
  // Kestra starts the first turns of a flow's first task before that flow itself is RUNNING.
  const isEarly = isFirst && state.execution().taskRunList[0]?.id === taskRun.id;
  const created = createState(date);
  return {
    tenantId: around.tenantId,
    id: newId(),
    namespace: around.namespace,
    flowId: around.flowId,
    flowRevision: around.flowRevision,
    taskRunList: [],
    labels: around.labels,
    state: isEarly ? created : withState(created, 'RUNNING', date),
    originalId: around.originalId,
    parentId: around.id,
    kind: 'LOOP',
    loopRun: { taskId: task.id, ...item, ...parentsOf(around.loopRun) },
    ...(around.variables === undefined ? {} : { variables: around.variables }),
  };
}

/** The loops around a turn that belongs to this one. */
function parentsOf(around: LoopRun | undefined): Pick<LoopRun, 'parents'> {
  if (around === undefined) return {};
  const { taskId: _taskId, parents = [], ...item } = around;
  return { parents: [item, ...parents] };
}

/** What a turn sees. The outputs around it are those that the Loop's own templates see. */
export function createLoopScope(
  turn: Pick<LoopRun, 'index' | 'key' | 'value' | 'parents'>,
  { loopOutputs }: Pick<ChildTurn, 'loopOutputs'>,
  { task, taskRun, parents, variables, state }: LoopTask,
): LoopScope {
  const values = state.values();
  const around = variables.get('outputs');
  const outputs = new Map<Value, Value>(around instanceof Map ? around : []);
  outputs.set(task.id, loopOutputs);
  const trigger = state.head().trigger ?? values.loop?.trigger;
  return {
    parents: [taskRun, ...parents],
    inputs: values.inputs,
    ...(trigger === undefined ? {} : { trigger }),
    triggerVariables: values.trigger,
    hidden: state.hidden,
    outputs,
    item: itemVariable(turn),
  };
}

/** The HashMap of Kestra's `item` is made for no more than it may hold. */
const itemCapacity = 8;

/** `item`, in the order of Java's HashMap, as `loop-nested` prints it. */
function itemVariable({
  index,
  key,
  value,
  parents = [],
}: Pick<LoopRun, 'index' | 'key' | 'value' | 'parents'>): Value {
  const [parent] = parents;
  const entries: Record<string, Value> = {
    ...entriesOf({ index, value, ...(key === undefined ? {} : { key }) }),
    ...(parent === undefined
      ? {}
      : { parent: toHashMap(entriesOf(parent)), parents: parents.map((each) => toHashMap(entriesOf(each))) }),
  };
  return toHashMap(entries);
}

function entriesOf({ index, key, value }: LoopItem): Record<string, Value> {
  return { index, value, ...(key === undefined ? {} : { key }) };
}

function toHashMap(entries: Readonly<Record<string, Value>>): JavaHashMap {
  const keys = toHashOrder(Object.keys(entries), hashText, itemCapacity);
  return new JavaHashMap(keys.map((key) => [key, entries[key] ?? null]));
}
