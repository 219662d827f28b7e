// Which flows the list shows, and in which order: filters and sorting as they stand in the address, and what they do
// to the flows that there are. It draws nothing and asks nobody.
import type { FlowSummary } from '../../main/contract/model.ts';
import type { RecentDeliveries } from '../../main/contract/recent-deliveries.ts';
import { totalOf } from './recent-hours.ts';

/** How a file stands, in the words of the filter. A disabled flow is no valid one here, since it answers nobody. */
export const flowStates = ['valid', 'invalid', 'disabled'] as const;
/** One of them. */
export type FlowState = (typeof flowStates)[number];

/** The columns that the list is sorted by, with the way that is wanted first: the newest, the most, what is broken. */
export const sortColumns = {
  flow: 'ascending',
  last: 'descending',
  day: 'descending',
  state: 'ascending',
  tasks: 'descending',
} as const;
/** One of them. */
export type SortColumn = keyof typeof sortColumns;

/** In which order; the names are those of `aria-sort`. */
export interface FlowSort {
  readonly column: SortColumn;
  readonly direction: 'ascending' | 'descending';
}

/** What the list is asked for. Empty texts and absent members ask for everything. */
export interface FlowListQuery {
  readonly search: string;
  /** Exactly this one. */
  readonly namespace: string;
  readonly state?: FlowState;
  /** Whether flows without a webhook are left out. */
  readonly hasWebhook: boolean;
  /** Absent: in order of their files. */
  readonly sort?: FlowSort;
}

/** Reads the query of an address, whoever wrote it: what is not known there asks for nothing. */
export function readFlowListQuery(query: URLSearchParams): FlowListQuery {
  const state = flowStates.find((one) => one === query.get('state'));
  const sort = readSort(query.get('sort') ?? '');
  return {
    search: query.get('search') ?? '',
    namespace: query.get('namespace') ?? '',
    ...(state === undefined ? {} : { state }),
    hasWebhook: query.get('webhook') === 'yes',
    ...(sort === undefined ? {} : { sort }),
  };
}

/** What changes of a query; undefined takes a filter or an order away. */
export type FlowListChange = { readonly [K in keyof FlowListQuery]?: FlowListQuery[K] | undefined };

/** The query for the address; what asks for nothing does not stand there. */
export function writeFlowListQuery(
  query: FlowListQuery,
  change: FlowListChange = {},
): Readonly<Record<string, string>> {
  const { search, namespace, state, hasWebhook, sort } = { ...query, ...change };
  const sign = sort?.direction === 'descending' ? '-' : '';
  const all = {
    search,
    namespace,
    state,
    webhook: hasWebhook === true ? 'yes' : undefined,
    sort: sort === undefined ? undefined : sign + sort.column,
  };
  return Object.fromEntries(
    Object.entries(all).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, value]])),
  );
}

/** `flow` is from A on, `-flow` from Z on. */
function readSort(text: string): FlowSort | undefined {
  const isDescending = text.startsWith('-');
  const column = isDescending ? text.slice(1) : text;
  // `in` would find what every object has; only own names are columns.
  if (!Object.hasOwn(sortColumns, column)) return undefined;
  // It was just looked for among the columns.
  return { column: column as SortColumn, direction: isDescending ? 'descending' : 'ascending' };
}

/** What pressing the head of a column does: its own way first, then the other one, then the order of files again. */
export function nextSort(column: SortColumn, sort: FlowSort | undefined): FlowSort | undefined {
  const first = sortColumns[column];
  if (sort?.column !== column) return { column, direction: first };
  if (sort.direction !== first) return undefined;
  return { column, direction: first === 'ascending' ? 'descending' : 'ascending' };
}

/** The flows that fit; the state is left out of it where it is told how many of each there are. */
export function filterFlows(
  flows: readonly FlowSummary[],
  { search, namespace, state, hasWebhook }: FlowListQuery,
): readonly FlowSummary[] {
  const looked = search.toLowerCase();
  return flows.filter(
    (flow) =>
      (state === undefined || flowStateOf(flow) === state) &&
      (namespace === '' || flow.namespace === namespace) &&
      (!hasWebhook || flow.webhooks.length > 0) &&
      // Looked for in what a row shows.
      `${flow.file} ${flow.namespace ?? ''}.${flow.id ?? ''}`.toLowerCase().includes(looked),
  );
}

/** How a file stands. One that went bad after it served is invalid, whatever still answers. */
export function flowStateOf({ status, disabled }: Pick<FlowSummary, 'status' | 'disabled'>): FlowState {
  if (status !== 'valid') return 'invalid';
  return disabled ? 'disabled' : 'valid';
}

/** What came for a flow; undefined where nobody knows. */
export type DeliveriesOf = (flow: FlowSummary) => RecentDeliveries | undefined;

/** In the order that was asked for; flows that are alike in it stay in order of their files. */
export function sortFlows(
  flows: readonly FlowSummary[],
  sort: FlowSort | undefined,
  deliveriesOf: DeliveriesOf,
): readonly FlowSummary[] {
  if (sort === undefined) return flows;
  const compare = comparisons[sort.column];
  const sign = sort.direction === 'ascending' ? 1 : -1;
  return flows.toSorted((a, b) => sign * compare(a, b, deliveriesOf));
}

type Compare = (a: FlowSummary, b: FlowSummary, deliveriesOf: DeliveriesOf) => number;

const comparisons: Readonly<Record<SortColumn, Compare>> = {
  flow: (a, b) => compareTexts(shownName(a), shownName(b)) || compareTexts(a.namespace ?? '', b.namespace ?? ''),
  // Instants are of one form, so that the later one is the greater text; never is before all of them.
  last: (a, b, of) => compareTexts(of(a)?.lastAt ?? '', of(b)?.lastAt ?? ''),
  day: (a, b, of) => totalOf(of(a) ?? nothing) - totalOf(of(b) ?? nothing),
  state: (a, b) => stateRank(a) - stateRank(b),
  tasks: ({ tasks: a }, { tasks: b }) => (a?.notRun ?? 0) - (b?.notRun ?? 0) || (a?.stubbed ?? 0) - (b?.stubbed ?? 0),
};

const nothing = { hours: [] } as const;

/** Figures within names count as figures: `flow-2` stands before `flow-10`. */
function compareTexts(a: string, b: string): number {
  return a.localeCompare(b, 'en', { numeric: true });
}

/** What stands in bold in its row. */
function shownName({ id, file }: FlowSummary): string {
  return id ?? file;
}

/** What needs somebody comes first. */
function stateRank(flow: FlowSummary): number {
  const state = flowStateOf(flow);
  if (state === 'invalid') return flow.status === 'invalid' ? 0 : 1;
  if (state === 'disabled') return 4;
  return flow.warnings.length > 0 ? 2 : 3;
}
