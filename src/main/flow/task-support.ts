// How many tasks of a flow are run here, counted by what is known of their types. It judges no properties: a task of a
// known type may still fail at one.
import type { TaskSupport } from '../contract/flow-parts.ts';
import type { FlowStubs, TaskDefinition } from '../plugin/definition.ts';
import { findPlugin } from '../plugin/registry.ts';
import { takesStub } from '../plugin/takes-stub.ts';
import type { UnnumberedFlow } from './parse-flow.ts';
import { allTasks } from './stubs/stub-remarks.ts';

/** Counts the tasks of a flow, also those that others hold. A stub that is heeded counts also where its task could run. */
export function taskSupportOf(flow: UnnumberedFlow, stubs: FlowStubs | undefined): TaskSupport {
  const tasks = allTasks(flow);
  const isStubbed = (task: TaskDefinition): boolean => stubs?.tasks.has(task.id) === true && takesStub(task);
  return {
    total: tasks.length,
    stubbed: tasks.filter(isStubbed).length,
    notRun: tasks.filter((task) => !isStubbed(task) && !isRunHere(task.type)).length,
  };
}

/** Whether tasks of a type work here. A described type has its properties judged and rendered, an unknown one rendered. */
export function isRunHere(type: string): boolean {
  const plugin = findPlugin(type)?.plugin;
  return plugin !== undefined && plugin.kind !== 'described';
}
