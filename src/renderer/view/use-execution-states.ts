// States of executions by id, as far as the newest ones have been read, kept up to date.
import { useMemo } from 'react';
import type { StateName } from '../../main/contract/state.ts';
import type { LoadedList } from '../core/use-core.ts';
import { useList } from '../core/use-core.ts';
import type { ExecutionSummary } from '../../main/contract/model.ts';

/** The states, and the list that they come from. */
export interface ExecutionStates {
  readonly states: ReadonlyMap<string, StateName>;
  readonly list: LoadedList<ExecutionSummary> | undefined;
}

/** Reads the newest executions. */
export function useExecutionStates(): ExecutionStates {
  const executions = useList('executions.list', {});
  const list = executions.status === 'ready' ? executions.value : undefined;
  const states = useMemo(() => new Map((list?.rows ?? []).map(({ id, state }) => [id, state])), [list]);
  return { states, list };
}
