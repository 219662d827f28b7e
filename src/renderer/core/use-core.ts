// Hooks that read the core: one call, or a list page by page. What they answer is kept until an event changes it.
import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo } from 'react';
import { createError, type ErrorValue } from '../../main/contract/errors.ts';
import type { Answer, MethodName, MethodParameters, Methods } from '../../main/contract/methods.ts';
import type { Page } from '../../main/contract/model.ts';
import type { DeliverySummary } from '../../main/contract/delivery.ts';
import { useTransport } from './core-context.tsx';
import { listKey, type Lists, newestDeliveryKey } from './lists.ts';

/** How far an answer is. `refreshing` is not a state of its own: the last answer stays on screen. */
export type Loaded<T> =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: ErrorValue; readonly retry: () => void }
  | { readonly status: 'ready'; readonly value: T };

/** Asks a method and keeps its answer up to date. `undefined` parameters ask nothing yet. */
export function useCall<M extends MethodName>(
  method: M,
  parameters: MethodParameters<M> | undefined,
): Loaded<ReturnType<Methods[M]>> {
  const transport = useTransport();
  const query = useQuery<Answer<M>>({
    queryKey: [method, parameters],
    queryFn: () =>
      parameters === undefined ? Promise.reject(new Error('Not asked')) : transport.call(method, parameters),
    enabled: parameters !== undefined,
  });
  const { data, refetch } = query;
  const retry = useCallback(() => void refetch(), [refetch]);
  return useMemo(() => toLoaded(data, retry), [data, retry]);
}

function toLoaded<T>(
  answer: { ok: true; value: T } | { ok: false; error: ErrorValue } | undefined,
  retry: () => void,
): Loaded<T> {
  if (answer === undefined) return { status: 'loading' };
  return answer.ok ? { status: 'ready', value: answer.value } : { status: 'failed', error: answer.error, retry };
}

/** A list as far as it has been read, newest first. */
export interface LoadedList<T> {
  readonly rows: readonly T[];
  /** Whether there is more behind the last row. */
  readonly hasMore: boolean;
  readonly isReadingMore: boolean;
  /** Reads the next page; does nothing while one is being read. */
  readonly readMore: () => void;
}

/** Rows of one page: several screens of them. */
export const pageRows = 200;

/** Reads a list page by page and keeps it up to date. Parameters are those of its first page. */
export function useList<M extends keyof Lists>(
  method: M,
  parameters: Omit<MethodParameters<M>, 'before' | 'limit'>,
): Loaded<LoadedList<Lists[M]>> {
  const transport = useTransport();
  const query = useInfiniteQuery({
    queryKey: [listKey(method), parameters],
    // The first page has no parameter; each further one has the `next` of the page before.
    initialPageParam: undefined as string | undefined,
    queryFn: async ({ pageParam }): Promise<Page<Lists[M]>> => {
      const request = { ...parameters, limit: pageRows, ...(pageParam === undefined ? {} : { before: pageParam }) };
      // Parameters of a first page and its continuation are parameters of the method.
      const answer = await transport.call(method, request as MethodParameters<M>);
      if (!answer.ok) return Promise.reject(answer.error);
      // Each method of `Lists` answers a page of what stands there.
      return answer.value as Page<Lists[M]>;
    },
    getNextPageParam: ({ next }) => next,
  });
  const { data, error, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = query;
  const readMore = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return useMemo(() => {
    if (data !== undefined) {
      const rows = data.pages.flatMap(({ results }) => results);
      return { status: 'ready', value: { rows, hasMore: hasNextPage, isReadingMore: isFetchingNextPage, readMore } };
    }
    if (error === null) return { status: 'loading' };
    return { status: 'failed', error: toErrorValue(error), retry: () => void refetch() };
  }, [data, error, hasNextPage, isFetchingNextPage, readMore, refetch]);
}

/** Only answers of the core are refused, and those carry an error value. */
function toErrorValue(refused: unknown): ErrorValue {
  if (typeof refused === 'object' && refused !== null && 'code' in refused && 'message' in refused) {
    // It has the two members that no other thrown thing has together.
    return refused as ErrorValue;
  }
  return createError('INTERNAL', String(refused));
}

/** The last delivery that arrived while the window is open and has its answer; undefined before there is one. */
export function useNewestDelivery(): DeliverySummary | undefined {
  // Events put it there; nobody is asked.
  const { data } = useQuery<DeliverySummary>({ queryKey: newestDeliveryKey, enabled: false });
  return data;
}

/** A function that asks a method once, for what the user does; `changed` names the methods whose answers it changes. */
export function useAction<M extends MethodName>(
  method: M,
  changed: readonly MethodName[],
): (parameters: MethodParameters<M>) => Promise<Answer<M>> {
  const transport = useTransport();
  const client = useQueryClient();
  return useCallback(
    async (parameters) => {
      const answer = await transport.call(method, parameters);
      const keys = changed.flatMap((name) => [name, listKey(name)]);
      if (answer.ok) await Promise.all(keys.map((key) => client.invalidateQueries({ queryKey: [key] })));
      return answer;
    },
    // oxlint-disable-next-line react/exhaustive-deps -- `changed` is a constant of the caller, written in place
    [transport, client, method],
  );
}
