// How far an execution is, as `next-taskruns.ts` looks at it. Made once for an execution: it is live, and changes nothing.
import type { TaskDefinition } from '../plugin/definition.ts';
import type { Progress } from './next-taskruns.ts';
import type { RunState } from './run-state.ts';

/** The progress of an execution whenever it is looked at. */
export function createProgress(
  state: RunState,
  of: {
    /** Ids of taskruns that hold others and are about to end. */
    readonly finishing: ReadonlySet<string>;
    /** What its pauses run as they begin. */
    readonly asides: readonly TaskDefinition[];
  },
): Progress {
  return {
    flow: state.flow,
    execution: () => state.head(),
    tree: state.tree,
    parents: state.parents,
    asides: of.asides,
    findTask: (id) => state.findTask(id),
    outputsOf: ({ id }) => state.values().taskOutputs.get(id) ?? new Map(),
    isFinishing: ({ id }) => of.finishing.has(id),
  };
}
