// Writes a new flow and goes to it. A secret that it needs is set once its file is there: where that fails the flow is
// opened all the same, and its Triggers say that the secret is missing.
import { useState } from 'react';
import type { ErrorValue } from '../../../main/contract/errors.ts';
import { useTransport } from '../../core/core-context.tsx';
import { useAction } from '../../core/use-core.ts';
import { useGo } from '../../router/router.tsx';

/** What is written. */
export interface CreateFlow {
  readonly source: string;
  /** Set unless a secret of this name is there. */
  readonly secret?: { readonly namespace: string; readonly key: string; readonly value: string };
}

/** Creates once at a time. */
export function useCreateFlow() {
  const go = useGo();
  const transport = useTransport();
  const createFlow = useAction('flows.create', ['flows.list', 'server.info']);
  const setSecret = useAction('secrets.set', ['secrets.list', 'secrets.status']);
  const [isCreating, setIsCreating] = useState(false);
  const [error, setError] = useState<ErrorValue>();
  const run = async ({ source, secret }: CreateFlow): Promise<void> => {
    setIsCreating(true);
    const created = await createFlow({ source });
    if (!created.ok) {
      setIsCreating(false);
      setError(created.error);
      return;
    }
    if (secret !== undefined) {
      const there = await transport.call('secrets.list', { namespace: secret.namespace });
      // A value of somebody's own is not replaced.
      const isFree = there.ok && there.value.every(({ key }) => key !== secret.key);
      if (isFree) await setSecret(secret);
    }
    const { namespace = '', id = '' } = created.value;
    go({ screen: 'flow', namespace, id });
  };
  return { create: (flow: CreateFlow): void => void run(flow), isCreating, error };
}
