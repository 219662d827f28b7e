// State of a screen that outlives the screen: going away and back finds it as it was. It lives as long as the window
// and is written nowhere.
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';

/** A change of it, of what it was before. */
export type Change<T> = (before: T) => T;

/** What is kept under a name, and how to change it; a change takes effect also after the screen has gone. */
export function useKept<T>(name: string, first: T): readonly [T, (change: Change<T>) => void] {
  const client = useQueryClient();
  const { data } = useQuery<T>({
    queryKey: ['kept', name],
    enabled: false,
    initialData: () => first,
    gcTime: Number.POSITIVE_INFINITY,
  });
  const change = useCallback(
    (next: Change<T>) => client.setQueryData<T>(['kept', name], (before) => next(before ?? first)),
    // oxlint-disable-next-line react/exhaustive-deps -- what it begins as counts once
    [client, name],
  );
  return [data ?? first, change];
}
