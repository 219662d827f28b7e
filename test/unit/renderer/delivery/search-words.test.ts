// What is told of a search, and operators that are taken over from its help.
import { describe, expect, it } from 'vitest';
import {
  completionOf,
  understoodOf,
  valuesOf,
  formatSearched,
  formatUnread,
  withWord,
} from '../../../../src/renderer/delivery/search-words.ts';

const report = { rows: [], executions: new Map(), unread: 0, isSearching: false };

describe('a search', () => {
  it.each([
    [{ searched: 0, hasMore: true }, /^Searched 0$/],
    [
      { searched: 20_000, hasMore: true, backTo: '2026-01-10T00:00:02.004Z' },
      /^Searched 20.000, back to 2026-01-\d\d \d\d:\d\d:02\.004$/,
    ],
    [{ searched: 1, hasMore: false }, /^The only delivery searched$/],
    [{ searched: 0, hasMore: false }, /^All 0 deliveries searched$/],
  ])('that stands at %j says %s', (state, text) => {
    expect(formatSearched({ ...report, ...state })).toMatch(text);
  });

  it.each([
    [0, undefined],
    [2, '2 with a body over 1.0 MB not looked into'],
  ])('that has passed %s bodies by says %s', (unread, text) => {
    expect(formatUnread(unread)).toBe(text);
  });
});

it.each([
  [' a ', 'a', undefined],
  ['a sttus:4 b', 'a  b', 2],
  ['is:x body.a:1 zz:1 "b', 'body.a:1', 0],
])('of "%s" is understood "%s"', (search, text, from) => {
  const understood = understoodOf(search);
  expect([understood.text, understood.fault?.from]).toEqual([text, from]);
});

describe('an operator', () => {
  it.each([
    ['', undefined],
    ['a sta', 'status:'],
    ['-hea', 'header.'],
    ['body.', undefined],
    ['bod', 'body.'],
    ['status:', undefined],
    ['zzz', undefined],
    ['-outcome:fa', 'outcome:failed'],
    ['a prov', 'provider:'],
  ])('that "%s" begins is %s', (search, name) => {
    expect(completionOf(search)).toBe(name);
  });

  it.each([
    ['', 'flow:', 'flow:'],
    ['a', 'flow:', 'a flow:'],
    ['a fl', 'flow:', 'a flow:'],
    ['a -FL', 'flow:', 'a -flow:'],
    ['a ', 'flow:', 'a flow:'],
    ['a -', 'flow:', 'a -flow:'],
  ])('is put behind "%s"', (search, word, text) => {
    expect(withWord(search, word)).toBe(text);
  });
});

it.each([
  ['outcome:', ['executed', 'filtered', 'rejected', 'unmatched', 'failed'].map((word) => `outcome:${word}`)],
  ['a -Outcome:F', ['outcome:filtered', 'outcome:failed']],
  ['outcome:failed', []],
  ['outcome:failed ', []],
  ['status:', []],
])('"%s" can become %j', (search, terms) => {
  expect(valuesOf(search)).toEqual(terms);
});
