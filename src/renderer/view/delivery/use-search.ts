// The search that the address has, under way; another text ends it and begins anew. Deliveries that come or change are
// looked at again, wherever they are found.
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { DeliverySummary } from '../../../main/contract/delivery.ts';
import { useTransport } from '../../core/core-context.tsx';
import {
  beginning,
  createDeliverySearch,
  type DeliverySearchRun,
  type SearchReport,
} from '../../delivery/delivery-search.ts';

/** A search and how far it is. */
export interface Search extends Pick<DeliverySearchRun, 'readMore' | 'searchOn' | 'stop'> {
  readonly report: SearchReport;
}

/** Before this has passed without another letter nothing is asked, in milliseconds. */
const typingMs = 150;

/** The search; undefined without a text. `newest` is the list as it is kept up to date by events. */
export function useSearch(text: string, newest: readonly DeliverySummary[]): Search | undefined {
  const transport = useTransport();
  const [run, setRun] = useState<DeliverySearchRun>();
  // A text that comes after none must not begin with what an older one has found.
  if (text === '' && run !== undefined) setRun(undefined);
  useEffect(() => {
    if (text === '') return undefined;
    let begun: DeliverySearchRun | undefined;
    const timer = setTimeout(() => {
      begun = createDeliverySearch({ core: transport, search: text });
      setRun(begun);
    }, typingMs);
    return () => {
      clearTimeout(timer);
      // What it has found stays on screen until the next one is begun.
      begun?.close();
    };
  }, [transport, text]);
  useChanged(newest, run);
  const watch = useCallback((listener: () => void) => run?.watch(listener) ?? noWatch, [run]);
  const report = useSyncExternalStore(watch, () => run?.get() ?? beginning);
  if (text === '') return undefined;
  const { readMore = nothing, searchOn = nothing, stop = nothing } = run ?? {};
  return { report, readMore, searchOn, stop };
}

/** Events change the list in place: rows that are other objects than before have come or changed. */
function useChanged(newest: readonly DeliverySummary[], run: DeliverySearchRun | undefined): void {
  const before = useRef<readonly DeliverySummary[]>(undefined);
  useEffect(() => {
    const known = new Set(before.current ?? newest);
    before.current = newest;
    const changed = newest.filter((row) => !known.has(row)).map(({ id }) => id);
    if (changed.length > 0) run?.note(changed);
  }, [newest, run]);
}

function noWatch(): void {
  // There is nothing to end.
}

function nothing(): void {
  // The search is not begun yet.
}
