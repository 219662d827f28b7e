// What starting executions needs of the engine: flows to start, a journal to keep them in, and room to run them.
import type { Result } from '../../contract/errors.ts';
import type { FlowName } from '../../contract/methods.ts';
import type { Execution } from '../../contract/model.ts';
import type { Journal } from '../../journal/journal.ts';
import type { FlowDefinition } from '../../plugin/definition.ts';
import type { LoopScope } from '../variable/variables.ts';

/** Finds a flow of the folder, in a revision of it or as it is now. Answers FLOW_NOT_FOUND, FLOW_INVALID, STORAGE_FAILED. */
export type FindFlow = (name: FlowName & { readonly revision?: number }) => Promise<Result<FlowDefinition>>;

/** An execution to run, and what a turn of a Loop sees around it. */
export interface ChildRun {
  readonly flow: FlowDefinition;
  readonly execution: Execution;
  readonly loop?: LoopScope;
}

/** What starting executions needs of the engine. */
export interface ChildRunner {
  readonly findFlow: FindFlow;
  readonly append: Journal['append'];
  /** The executions that tasks of this one have started. */
  find(executionId: string): Result<readonly Execution[]>;
  /** Runs it at once, whatever else runs: whoever waits for it must not keep its room. */
  runAwaited(child: ChildRun): Promise<Result<Execution>>;
  /** Runs it when there is room. */
  run(child: ChildRun): Promise<Result<Execution>>;
  /** Whether one more finds room, be it among those that are waited for or in the queue. */
  hasRoom(of: { readonly isAwaited: boolean }): boolean;
  /** How many executions may stand above each other. */
  readonly depthMax: number;
}
