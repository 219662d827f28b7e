// Which flows the list shows, in which order, and how the address says so.
import { expect, it } from 'vitest';
import type { FlowSummary } from '../../../../src/main/contract/model.ts';
import type { RecentDeliveries } from '../../../../src/main/contract/recent-deliveries.ts';
import {
  type DeliveriesOf,
  filterFlows,
  type FlowListChange,
  flowStateOf,
  nextSort,
  readFlowListQuery,
  sortFlows,
  writeFlowListQuery,
} from '../../../../src/renderer/flow/flow-list.ts';

const plain = { status: 'valid', disabled: false, webhooks: [], errors: [], warnings: [] } as const;
const webhook = { triggerId: 'w', disabled: false, key: 'k', isKeyExpression: false };
const flows: readonly FlowSummary[] = [
  { ...plain, file: 'a.yaml', namespace: 'shop', id: 'flow-10', webhooks: [webhook] },
  { ...plain, file: 'b.yaml', namespace: 'shop', id: 'flow-2', disabled: true },
  { ...plain, file: 'c.yaml', status: 'invalid' },
  {
    ...plain,
    file: 'd.yaml',
    namespace: 'ops',
    id: 'alerts',
    status: 'stale',
    webhooks: [webhook],
    tasks: { total: 9, stubbed: 0, notRun: 2 },
  },
  {
    ...plain,
    file: 'e.yaml',
    namespace: 'ops',
    id: 'flow-2',
    tasks: { total: 9, stubbed: 3, notRun: 0 },
    warnings: [{ path: '', message: 'w' }],
  },
];
const came: Readonly<Record<string, Omit<RecentDeliveries, 'namespace' | 'id'>>> = {
  'a.yaml': { hours: [{ executed: 2, others: 0 }], lastAt: '2026-01-10T00:00:00.000Z' },
  'd.yaml': { hours: [{ executed: 0, others: 1 }], lastAt: '2026-01-10T00:00:01.000Z' },
};
const deliveriesOf: DeliveriesOf = ({ file, namespace = '', id = '' }) => {
  const known = came[file];
  return known === undefined ? undefined : { namespace, id, ...known };
};
const everything = readFlowListQuery(new URLSearchParams());
const filesOf = (shown: readonly FlowSummary[]): string => shown.map(({ file }) => file.slice(0, 1)).join('');

it.each<readonly [change: FlowListChange, shown: string]>([
  [{}, 'abcde'],
  [{ search: 'FLOW-2' }, 'be'],
  [{ search: 'd.yaml' }, 'd'],
  [{ namespace: 'shop' }, 'ab'],
  [{ namespace: 'sho' }, ''],
  [{ state: 'valid' }, 'ae'],
  [{ state: 'invalid' }, 'cd'],
  [{ state: 'disabled' }, 'b'],
  [{ hasWebhook: true }, 'ad'],
  [{ namespace: 'ops', hasWebhook: true, state: 'invalid' }, 'd'],
])('asked for %j it shows %s', (change, shown) => {
  const query = readFlowListQuery(new URLSearchParams(writeFlowListQuery(everything, change)));
  expect(filesOf(filterFlows(flows, query))).toBe(shown);
});

it.each([
  ['flow', 'ascending', 'dceba'],
  ['flow', 'descending', 'abecd'],
  ['last', 'descending', 'dabce'],
  ['last', 'ascending', 'bcead'],
  ['day', 'descending', 'adbce'],
  ['tasks', 'descending', 'deabc'],
  ['state', 'ascending', 'cdeab'],
  ['state', 'descending', 'baedc'],
] as const)('sorts by %s %s as %s', (column, direction, shown) => {
  expect(filesOf(sortFlows(flows, { column, direction }, deliveriesOf))).toBe(shown);
});

it('stays in order of files where nothing else is asked for', () => {
  expect(sortFlows(flows, undefined, deliveriesOf)).toBe(flows);
});

it.each([
  ['', ''],
  ['search=a&namespace=shop&state=valid&webhook=yes&sort=-flow', 'search=a&namespace=shop&state=valid&webhook=yes&sort=-flow'], // prettier-ignore
  ['state=wrong&webhook=maybe&sort=-size', ''],
  ['sort=toString', ''],
])('reads the address ?%s as ?%s', (written, meant) => {
  const query = readFlowListQuery(new URLSearchParams(written));
  expect(new URLSearchParams(writeFlowListQuery(query)).toString()).toBe(meant);
});

it('takes a filter and the order away', () => {
  const query = readFlowListQuery(new URLSearchParams('state=valid&sort=flow&search=a'));
  expect(writeFlowListQuery(query, { state: undefined, sort: undefined, search: '' })).toEqual({});
});

it('goes around the ways of a column, and begins anew with another one', () => {
  const first = nextSort('flow', undefined);
  const second = nextSort('flow', first);
  expect([first, second, nextSort('flow', second), nextSort('state', second)]).toEqual([
    { column: 'flow', direction: 'ascending' },
    { column: 'flow', direction: 'descending' },
    undefined,
    { column: 'state', direction: 'ascending' },
  ]);
});

it('calls a disabled flow disabled only where its file is sound', () => {
  expect(flowStateOf({ status: 'stale', disabled: true })).toBe('invalid');
});
