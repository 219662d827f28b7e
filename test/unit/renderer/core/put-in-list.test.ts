// A list that was read page by page, and what changed since.
import { expect, it } from 'vitest';
import { putInList } from '../../../../src/renderer/core/put-in-list.ts';

interface Row {
  readonly id: string;
  readonly state?: string;
}

const first = { results: [{ id: 'c' }, { id: 'b' }], next: '2' };
const second = { results: [{ id: 'a' }] };
const data = { pages: [first, second], pageParams: [undefined, '2'] };
const put = (records: readonly Row[], filter = {}) => putInList<Row>(data, records, filter);
const rows = (records: readonly Row[], filter = {}) => put(records, filter).pages.map(({ results }) => results);

it('a new record comes first, the newest of several on top', () => {
  expect(rows([{ id: 'd' }, { id: 'e' }])).toEqual([[{ id: 'e' }, { id: 'd' }, ...first.results], second.results]);
});

it('a known record is replaced where it stands, and other pages stay the same', () => {
  const changed = put([
    { id: 'a', state: 'x' },
    { id: 'a', state: 'SUCCESS' },
  ]);
  expect(changed.pages.map(({ results }) => results)).toEqual([first.results, [{ id: 'a', state: 'SUCCESS' }]]);
  expect(changed.pages[0]).toBe(first);
});

it('a record that does not fit the filter does not come in', () => {
  expect(
    rows(
      [
        { id: 'd', state: 'RUNNING' },
        { id: 'e', state: 'FAILED' },
      ],
      { state: 'FAILED' },
    )[0],
  ).toEqual([{ id: 'e', state: 'FAILED' }, ...first.results]);
});

it('a known record that no longer fits the filter leaves', () => {
  expect(rows([{ id: 'b', state: 'SUCCESS' }], { state: 'RUNNING' })).toEqual([[{ id: 'c' }], second.results]);
});
