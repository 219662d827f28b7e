// Pages, sorting and parameters that come more than once.
import { describe, expect, it } from 'vitest';
import { isSet, listOf, readPage, takePage } from '../../../../src/main/api/kestra/rest-query.ts';

const query = (text: string): URLSearchParams => new URLSearchParams(text);

it('listOf() takes commas and repetition alike', () => {
  expect(listOf(query('a=1,2&a=3&a='), 'a')).toEqual(['1', '2', '3']);
});

it('isSet() takes true in any case of letters, and the default where nothing is said', () => {
  expect(['wait=true', 'wait=TRUE', 'wait=no', 'wait=', ''].map((text) => isSet(query(text), 'wait'))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(isSet(query(''), 'wait', true)).toBe(true);
});

describe('readPage()', () => {
  it('has Kestra’s defaults', () => {
    expect(readPage(query('filters='))).toEqual({ ok: true, value: { page: 1, size: 10, sort: [] } });
  });

  it('reads several sorts, joined or repeated', () => {
    const sort = [
      { column: 'a', isDescending: false },
      { column: 'b', isDescending: true },
    ];
    const read = ['sort=a:asc,b:desc', 'sort=a:asc&sort=b:DESC'].map((text) =>
      readPage(query(`page=2&size=5&${text}`)),
    );
    expect(read).toEqual([
      { ok: true, value: { page: 2, size: 5, sort } },
      { ok: true, value: { page: 2, size: 5, sort } },
    ]);
  });

  it.each([
    ['sort=a', 'invalidParameter', 'Invalid sort parameter'],
    ['sort=a:up', 'invalidParameter', 'Invalid sort parameter'],
    ['sort=a:asc:b', 'invalidParameter', 'Invalid sort parameter'],
    ['page=0', 'invalidEntity', 'page: must be greater than or equal to 1'],
    ['size=10001', 'invalidEntity', 'size: must be less than or equal to 10000'],
    ['size=x', 'badRequest', 'Failed to convert argument [size] for value [x]'],
  ])('refuses %s', (text, kind, why) => {
    expect(readPage(query(text))).toEqual({ ok: false, error: { kind, text: why } });
  });
});

describe('takePage()', () => {
  const keys = new Map<string, (record: { readonly n: number }) => number | undefined>([
    ['n', ({ n }) => n],
    ['none', () => undefined],
  ]);
  const records = [{ n: 2 }, { n: 3 }, { n: 1 }];

  it('sorts, cuts and counts all', () => {
    const sort = [
      { column: 'none', isDescending: false },
      { column: 'n', isDescending: true },
    ];
    const taken = takePage(records, { page: 2, size: 2, sort }, keys);
    expect(taken).toEqual({ ok: true, value: { results: [{ n: 1 }], total: 3 } });
  });

  it('refuses a column that is not known', () => {
    const sort = [{ column: 'm', isDescending: false }];
    expect(takePage(records, { page: 1, size: 2, sort }, keys).ok).toBe(false);
  });
});
