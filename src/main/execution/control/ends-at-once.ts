// Which executions begin and end within one turn of the event loop and reach nothing outside themselves. Nobody can look
// between their beginning and their end, so both may be kept by one commit. It judges the flow, and runs nothing.
import type { FlowDefinition, TaskDefinition } from '../../plugin/definition.ts';
import { findPlugin } from '../../plugin/registry.ts';
import { tasksById } from '../task/flow-tasks.ts';

/** What may make a task wait, run again, or leave something behind. */
const lastingProperties = ['timeout', 'retry', 'taskCache', 'logToFile'];

/** Whether every execution of a flow does that takes at most `movesMax` moves; what cannot be told for sure does not. */
export function endsAtOnce(flow: FlowDefinition, movesMax: number): boolean {
  if ([flow.concurrency, flow.sla, flow.retry, flow.stubs].some((each) => each !== undefined)) return false;
  const tasks = [...tasksById(flow).values()];
  // What holds others is begun and closed.
  const moves = tasks.reduce((sum, { lists }) => sum + (lists === undefined ? 1 : 2), 0);
  return moves <= movesMax && tasks.every(isSelfContained);
}

function isSelfContained({ type, properties }: TaskDefinition): boolean {
  const plugin = findPlugin(type)?.plugin;
  const mayDoMore = lastingProperties.some((name) => properties.has(name));
  const runsHere = plugin?.kind === 'runnable' || plugin?.kind === 'flowable' || plugin?.kind === 'updating';
  return runsHere && plugin.isSelfContained === true && !mayDoMore;
}
