// Asks a type that holds tasks what is next, for tasks named by letters and taskruns by their states.
import type { StateName } from '../../../src/main/contract/state.ts';
import type { JsonMap } from '../../../src/main/contract/value.ts';
import type { TaskDefinition } from '../../../src/main/plugin/definition.ts';
import type { FlowableTask } from '../../../src/main/plugin/plugin.ts';
import { createSiblings, type Siblings } from '../../../src/main/plugin/siblings.ts';
import type { NextTask } from '../../../src/main/plugin/task-list.ts';

/** What is asked. */
export interface Asked {
  readonly properties?: JsonMap;
  readonly outputs?: JsonMap;
  readonly values?: readonly string[];
  readonly iteration?: number;
  /** List → ids of its tasks; an id that begins with `off` is disabled. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly runs: Readonly<Record<string, StateName>>;
}

/** The answer in words: `start a b`, `start a[value]`, `wait`, `end FAILED`, and what it says. */
export function nextOf(
  plugin: FlowableTask,
  { properties = new Map(), outputs = new Map(), values = [], iteration, lists, runs }: Asked,
): string {
  const task: TaskDefinition = {
    id: 't',
    type: plugin.type,
    disabled: false,
    properties,
    lists: new Map(Object.entries(lists).map(([name, ids]) => [name, ids.map(createLetter)])),
  };
  const next = plugin.next({
    task,
    outputs,
    values,
    iteration,
    runs: createRuns(runs),
    flowName: 'company.team.f',
    executionId: 'e1',
  });
  if (next.type === 'start') return `start ${next.tasks.map(nameOf).join(' ')}`;
  if (next.type === 'wait' || next.type === 'ask') return next.type;
  return `end ${next.state}${next.says === undefined ? '' : `, ${next.says.level} ${next.says.message}`}`;
}

function nameOf({ task: { id }, value }: NextTask): string {
  return value === undefined ? id : `${id}[${value}]`;
}

function createLetter(id: string): TaskDefinition {
  return { id, type: 'x', disabled: id.startsWith('off'), properties: new Map() };
}

/** Taskruns side by side, of tasks by their ids. */
export function createRuns(runs: Readonly<Record<string, StateName>>): Siblings {
  const siblings = createSiblings();
  for (const [taskId, current] of Object.entries(runs)) {
    siblings.put({ id: taskId, taskId, attempts: [], state: { current, histories: [] } });
  }
  return siblings;
}
