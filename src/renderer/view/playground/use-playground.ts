// What is written in the playground: kept over a reload, filled from a delivery or an execution, and opened by a link.
import { useCallback, useEffect, useRef, useState } from 'react';
import type { ErrorValue, Result } from '../../../main/contract/errors.ts';
import { useAction } from '../../core/use-core.ts';
import { indentJson } from '../../json/indent-json.ts';
import { contextOfTrigger } from '../../playground/context-of-trigger.ts';
import {
  type ContextSource,
  keepDraft,
  type PlaygroundDraft,
  readKeptDraft,
} from '../../playground/playground-draft.ts';
import { readPlaygroundLink } from '../../playground/playground-link.ts';
import { useGo, usePlace } from '../../router/router.tsx';

/** The playground's state. */
export interface Playground {
  readonly draft: PlaygroundDraft;
  /** A context that is written by hand has no source any more. */
  readonly change: (parts: Partial<Omit<PlaygroundDraft, 'source'>>) => void;
  /** Replaces the context with what a delivery or an execution has. */
  readonly fill: (source: ContextSource) => void;
  /** Why the last filling failed. */
  readonly fault: ErrorValue | undefined;
}

/** Keeps it. */
export function usePlayground(): Playground {
  const [draft, setDraft] = useState<PlaygroundDraft>(() => readKeptDraft(sessionStorage));
  const [fault, setFault] = useState<ErrorValue>();
  const read = useReadContext();
  const wanted = useRef<ContextSource>(undefined);
  useKeeping(draft);
  const change = useCallback<Playground['change']>((parts) => {
    // What is typed while a filling is under way must not be replaced by it.
    if (parts.context !== undefined) wanted.current = undefined;
    setDraft(({ source, ...before }) => {
      const stays = parts.context === undefined || parts.context === before.context;
      return { ...before, ...parts, ...(stays && source !== undefined ? { source } : {}) };
    });
  }, []);
  const fill = useCallback<Playground['fill']>(
    (source) => {
      wanted.current = source;
      const take = async (): Promise<void> => {
        const context = await read(source);
        if (wanted.current !== source) return;
        setFault(context.ok ? undefined : context.error);
        if (context.ok) setDraft(({ template }) => ({ template, context: indentJson(context.value), source }));
      };
      void take();
    },
    [read],
  );
  useLink({ change, fill });
  return { draft, change, fill, fault };
}

/** A pause in typing, in milliseconds: each letter of a large context would cost more than it is worth. */
const keepAfterMs = 300;

/** Keeps what is written after a pause, and at once when the screen or the page goes. */
function useKeeping(draft: PlaygroundDraft): void {
  const latest = useRef(draft);
  useEffect(() => {
    latest.current = draft;
    const timer = setTimeout(() => keepDraft(sessionStorage, draft), keepAfterMs);
    return () => clearTimeout(timer);
  }, [draft]);
  useEffect(() => {
    const keep = (): void => keepDraft(sessionStorage, latest.current);
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
      keep();
    };
  }, []);
}

/** Takes what the address asks for once, and out of the address: a reload then finds what was made of it. */
function useLink({ change, fill }: Pick<Playground, 'change' | 'fill'>): void {
  const go = useGo();
  const { query } = usePlace();
  useEffect(() => {
    const link = readPlaygroundLink(query);
    if (link === undefined) return;
    const { source, ...parts } = link;
    change(parts);
    if (source !== undefined) fill(source);
    go({ screen: 'playground' }, { replace: true });
  }, [query, change, fill, go]);
}

/** Reads the context that a source has, as JSON. */
function useReadContext(): (source: ContextSource) => Promise<Result<string>> {
  const readDelivery = useAction('deliveries.get', []);
  const readExecution = useAction('executions.get', []);
  const readVariables = useAction('executions.variables', []);
  return useCallback(
    async ({ kind, id }) => {
      if (kind === 'execution') {
        const variables = await readVariables({ id });
        return variables.ok ? { ok: true, value: variables.value.json } : variables;
      }
      const delivery = await readDelivery({ id });
      if (!delivery.ok) return delivery;
      const { executionId } = delivery.value;
      const execution = executionId === undefined ? undefined : await readExecution({ id: executionId });
      if (execution?.ok === false) return execution;
      return contextOfTrigger(execution?.value);
    },
    [readDelivery, readExecution, readVariables],
  );
}
