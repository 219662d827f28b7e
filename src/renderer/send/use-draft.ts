// The draft of a test request, kept while the window is open: after a look at the delivery, going back finds it as
// it was. It is written nowhere.
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import { type Draft, firstDraft } from './draft.ts';

/**
 * The draft of a name, and how to change parts of it; `first` is what it begins as. Each change is drawn at once: an
 * editor that heard of its own letters later would take back those that were typed meanwhile.
 */
export function useDraft(name: string, first: Draft = firstDraft): readonly [Draft, (change: Partial<Draft>) => void] {
  const client = useQueryClient();
  const queryKey = ['draft', name];
  const [draft, setDraft] = useState(() => client.getQueryData<Draft>(queryKey) ?? first);
  const change = (parts: Partial<Draft>): void => {
    const next = { ...draft, ...parts };
    client.setQueryDefaults(['draft'], { gcTime: Number.POSITIVE_INFINITY });
    client.setQueryData(queryKey, next);
    setDraft(next);
  };
  return [draft, change];
}

/** A function that puts a draft where a form that is not on screen will find it. */
export function usePutDraft(): (name: string, draft: Draft) => void {
  const client = useQueryClient();
  return useCallback(
    (name, draft) => {
      client.setQueryDefaults(['draft'], { gcTime: Number.POSITIVE_INFINITY });
      client.setQueryData(['draft', name], draft);
    },
    [client],
  );
}
