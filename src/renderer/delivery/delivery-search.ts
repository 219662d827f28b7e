// A search of the deliveries under way: it asks the core for one part after the other, until a page is found or its share
// is done, and goes on when it is told to. It draws nothing.
import type { DeliverySummary } from '../../main/contract/delivery.ts';
import type { ErrorValue } from '../../main/contract/errors.ts';
import type { FoundDeliveries } from '../../main/contract/found-deliveries.ts';
import type { Answer, Core } from '../../main/contract/methods.ts';
import type { ExecutionSummary } from '../../main/contract/model.ts';
import type { IsoInstant } from '../../main/contract/state.ts';

/** How far a search is. */
export interface SearchReport {
  /** What was found, newest first. */
  readonly rows: readonly DeliverySummary[];
  /** The executions that those have started, by id. */
  readonly executions: ReadonlyMap<string, ExecutionSummary>;
  readonly searched: number;
  /** When the oldest delivery was received that was gone through; absent before the first. */
  readonly backTo?: IsoInstant;
  /** Bodies too large to be looked into. */
  readonly unread: number;
  readonly isSearching: boolean;
  /** Whether older deliveries have not been searched. */
  readonly hasMore: boolean;
  /** Why the last call failed; to search on tries it again. */
  readonly error?: ErrorValue;
}

/** The search. */
export interface DeliverySearchRun {
  readonly get: () => SearchReport;
  /** Calls back at every change. Returns a function that ends it. */
  readonly watch: (onChange: () => void) => () => void;
  /** Finds another page where the last one is full; a search that has done its share waits to be told. */
  readonly readMore: () => void;
  /** Searches until another page is found, or to the end. */
  readonly searchOn: () => void;
  readonly stop: () => void;
  /** Looks anew at deliveries that came or changed. */
  readonly note: (ids: readonly string[]) => void;
  /** Nothing is asked or told any more. */
  readonly close: () => void;
}

/** Rows of one page: several screens of them. */
const pageRows = 200;
/** Deliveries that are gone through by themselves for one page. */
const shareMax = 20_000;
/** Deliveries that one call looks at anew, at most. */
const notedMax = 500;

/** How a search stands before anything was asked. */
export const beginning: SearchReport = {
  rows: [],
  executions: new Map(),
  searched: 0,
  unread: 0,
  isSearching: true,
  hasMore: true,
};

/** Begins a search. */
export function createDeliverySearch({
  core,
  search,
}: {
  readonly core: Pick<Core, 'call'>;
  readonly search: string;
}): DeliverySearchRun {
  let report = beginning;
  const listeners = new Set<() => void>();
  let goal = { rows: pageRows, searched: shareMax };
  let next: string | undefined;
  let isClosed = false;
  const tell = (change: Partial<SearchReport>): void => {
    report = { ...report, ...change };
    for (const listener of listeners) listener();
  };
  const isDone = (): boolean =>
    isClosed || !report.hasMore || report.rows.length >= goal.rows || report.searched >= goal.searched;
  const run = async (): Promise<void> => {
    while (!isDone()) {
      const before = next === undefined ? {} : { before: next };
      // oxlint-disable-next-line no-await-in-loop -- each part begins where the one before ended
      const part = await core.call('deliveries.search', { search, limit: pageRows, ...before });
      if (isClosed) return;
      if (!part.ok) {
        tell({ isSearching: false, error: part.error });
        return;
      }
      ({ next } = part.value);
      tell(withPart(report, part.value));
    }
    if (!isClosed) tell({ isSearching: false });
  };
  const goOn = (to: typeof goal): void => {
    goal = to;
    if (report.isSearching || isDone()) return;
    const { error: _before, ...rest } = report;
    report = rest;
    tell({ isSearching: true });
    void run();
  };
  const noted = createNoted({
    look: (ids) => core.call('deliveries.search', { search, limit: notedMax, ids }),
    onFound: (ids, found) => tell(withChanges(report, ids, found)),
  });
  void run();
  return {
    get: () => report,
    watch(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    readMore() {
      const { rows, searched } = report;
      if (rows.length >= goal.rows) goOn({ rows: rows.length + pageRows, searched: searched + shareMax });
    },
    searchOn: () => goOn({ rows: report.rows.length + pageRows, searched: Number.POSITIVE_INFINITY }),
    stop() {
      goal = { ...goal, searched: 0 };
    },
    note: (ids) => noted.add(ids),
    close() {
      isClosed = true;
      noted.close();
      listeners.clear();
    },
  };
}

interface NotedOptions {
  readonly look: (ids: readonly string[]) => Promise<Answer<'deliveries.search'>>;
  readonly onFound: (ids: readonly string[], found: FoundDeliveries) => void;
}

/** Deliveries to be looked at anew: a burst of them is asked for in turn, so that answers keep their order. */
function createNoted({ look, onFound }: NotedOptions) {
  const waiting = new Set<string>();
  let isLooking = false;
  let isClosed = false;
  const lookAgain = async (): Promise<void> => {
    isLooking = true;
    while (waiting.size > 0) {
      const ids = [...waiting].slice(0, notedMax);
      for (const id of ids) waiting.delete(id);
      // oxlint-disable-next-line no-await-in-loop -- one after the other, as said above
      const found = await look(ids);
      if (found.ok && !isClosed) onFound(ids, found.value);
    }
    isLooking = false;
  };
  return {
    add(ids: readonly string[]): void {
      if (isClosed) return;
      for (const id of ids) waiting.add(id);
      if (!isLooking) void lookAgain();
    },
    close(): void {
      isClosed = true;
      waiting.clear();
    },
  };
}

function withPart(report: SearchReport, { results, executions, next, searched, backTo, unread }: FoundDeliveries) {
  // One that came meanwhile may have been found already.
  const known = new Set(report.rows.map(({ id }) => id));
  return {
    rows: [...report.rows, ...results.filter(({ id }) => !known.has(id))],
    executions: withExecutions(report, executions),
    searched: report.searched + searched,
    ...(backTo === undefined ? {} : { backTo }),
    unread: report.unread + unread,
    hasMore: next !== undefined,
  };
}

/** Of the deliveries that were looked at anew, those that fit stand in their place, and the others go. */
function withChanges(report: SearchReport, ids: readonly string[], { results, executions }: FoundDeliveries) {
  const fitting = new Map(results.map((delivery) => [delivery.id, delivery]));
  const asked = new Set(ids);
  const rows = report.rows.flatMap((row) => {
    const now = fitting.get(row.id);
    fitting.delete(row.id);
    if (now !== undefined) return [now];
    return asked.has(row.id) ? [] : [row];
  });
  const added = [...fitting.values()].sort((a, b) => (a.receivedAt < b.receivedAt ? 1 : -1));
  for (const delivery of added.toReversed()) {
    const older = rows.findIndex(({ receivedAt }) => receivedAt <= delivery.receivedAt);
    rows.splice(older < 0 ? rows.length : older, 0, delivery);
  }
  return { rows, executions: withExecutions(report, executions) };
}

function withExecutions(report: SearchReport, executions: readonly ExecutionSummary[]) {
  return new Map([...report.executions, ...executions.map((execution) => [execution.id, execution] as const)]);
}
