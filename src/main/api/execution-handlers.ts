// What is done to executions from outside, in one: ended, resumed, taken up again, deleted; and the graph of its
// flow. Starting one is a flow's matter, and reading them is in `records.ts`.
import { createExecutionGraphHandler, type ExecutionGraphOptions } from './flow-graph.ts';
import type { Handlers } from './handler.ts';
import { createKillHandler, type KillExecutionOptions } from './kill-execution.ts';
import { createPastHandlers, type PastExecutionsOptions } from './past-executions.ts';
import { createResumeHandler, type ResumeExecutionOptions } from './resume-execution.ts';

/** What these handlers need, all together. */
export type ExecutionHandlerOptions = KillExecutionOptions &
  ResumeExecutionOptions &
  PastExecutionsOptions &
  ExecutionGraphOptions;

/** The handlers; each answers what its own file says. */
export function createExecutionHandlers(
  options: ExecutionHandlerOptions,
): Pick<
  Handlers,
  keyof (ReturnType<typeof createKillHandler> &
    ReturnType<typeof createResumeHandler> &
    ReturnType<typeof createPastHandlers> &
    ReturnType<typeof createExecutionGraphHandler>)
> {
  return {
    ...createKillHandler(options),
    ...createResumeHandler(options),
    ...createPastHandlers(options),
    ...createExecutionGraphHandler(options),
  };
}
