// Which executions begin and end within one turn of the event loop and reach nothing outside themselves. Nobody can look
// between their beginning and their end, so both may be kept by one commit. It judges the flow, and runs nothing.
import type { FlowDefinition, TaskDefinition } from '../../plugin/definition.ts';
import { findPlugin } from '../../plugin/registry.ts';
import { tasksById } from '../task/flow-tasks.ts';

/** What may make a task wait, run again, or leave something behind. */
const lastingProperties = ['timeout', 'retry', 'taskCache', 'logToFile'];

/** Whether every execution of a flow with at most `tasksMax` tasks does; what cannot be told for sure does not. */
export function endsAtOnce(flow: FlowDefinition, tasksMax: number): boolean {
  if ([flow.concurrency, flow.sla, flow.retry, flow.stubs].some((each) => each !== undefined)) return false;
  const tasks = tasksById(flow);
  return tasks.size <= tasksMax && [...tasks.values()].every(isSelfContained);
}

function isSelfContained({ type, properties }: TaskDefinition): boolean {
  const plugin = findPlugin(type)?.plugin;
  const mayDoMore = lastingProperties.some((name) => properties.has(name));
  return plugin?.kind === 'runnable' && plugin.isSelfContained === true && !mayDoMore;
}
