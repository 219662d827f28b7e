// Which secrets the flows of a namespace read, and at which lines: from their texts, so that a secret that is
// missing is seen before a flow fails for it.
import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Answer } from '../../../main/contract/methods.ts';
import type { FlowSummary } from '../../../main/contract/model.ts';
import { useTransport } from '../../core/core-context.tsx';
import { findSecretNames } from '../../delivery/secret-names.ts';

/** One place where a secret is read. */
export interface SecretUse {
  readonly flowId: string;
  /** From 1, in the file of the flow. */
  readonly line: number;
}

/** Uses by the secret's name. */
export function useSecretUses(
  namespace: string,
  flows: readonly FlowSummary[],
): ReadonlyMap<string, readonly SecretUse[]> {
  const transport = useTransport();
  // A flow that is invalid is not served, so that nothing of it can fail for a secret.
  const ids = useMemo(
    () =>
      flows.flatMap((flow) =>
        flow.namespace === namespace && flow.id !== undefined && flow.status !== 'invalid' ? [flow.id] : [],
      ),
    [flows, namespace],
  );
  const sources = useQueries({
    queries: ids.map((id) => ({
      // The key of `useCall`: a flow that has been read is not read twice, and events keep it up to date.
      queryKey: ['flows.get', { namespace, id }],
      queryFn: (): Promise<Answer<'flows.get'>> => transport.call('flows.get', { namespace, id }),
    })),
  });
  const uses = new Map<string, SecretUse[]>();
  for (const [index, { data }] of sources.entries()) {
    const flowId = ids[index];
    // A flow that could not be read is left out: nothing is known of what it reads.
    if (data?.ok !== true || flowId === undefined) continue;
    for (const { name, line } of findSecretNames(data.value.source)) {
      uses.set(name, [...(uses.get(name) ?? []), { flowId, line }]);
    }
  }
  return uses;
}
