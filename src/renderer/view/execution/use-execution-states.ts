// States of executions by id, and which are guarded duplicates, as far as the newest ones have been read, kept up to date.
import { useMemo } from 'react';
import type { StateName } from '../../../main/contract/state.ts';
import type { LoadedList } from '../../core/use-core.ts';
import { useList } from '../../core/use-core.ts';
import { isGuardedDuplicate } from '../../delivery/same-key.ts';
import type { ExecutionSummary } from '../../../main/contract/model.ts';

/** The states, and the list that they come from. */
export interface ExecutionStates {
  /** By the id of the execution; one that is older than what was read has none here. */
  readonly states: ReadonlyMap<string, StateName>;
  /** Those whose flow has skipped its work, since it was done for the same key before. */
  readonly duplicates: ReadonlySet<string>;
  /** The list itself, to read more of it; absent until its first page is there. */
  readonly list: LoadedList<ExecutionSummary> | undefined;
}

/** Reads the newest executions. */
export function useExecutionStates(): ExecutionStates {
  const executions = useList('executions.list', {});
  const list = executions.status === 'ready' ? executions.value : undefined;
  // Lists of deliveries look up a state for each row; both are made anew when the list changes and not for each
  // drawing.
  const states = useMemo(() => new Map((list?.rows ?? []).map(({ id, state }) => [id, state])), [list]);
  const duplicates = useMemo(
    () => new Set((list?.rows ?? []).flatMap(({ id, labels }) => (isGuardedDuplicate(labels) ? [id] : []))),
    [list],
  );
  return { states, duplicates, list };
}
