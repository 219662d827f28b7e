// What a search means, and where it cannot be understood.
import { describe, expect, it } from 'vitest';
import { parseSearch, searchBounds, searchForms, searchOperators } from '../../../src/main/contract/search-language.ts';

const term = (field: string, pattern: readonly string[], rest: object = {}) => ({
  field,
  isNegated: false,
  pattern,
  ...rest,
});

describe('a search means', () => {
  it.each([
    ['', []],
    ['  Words  ', [term('word', ['words'])]],
    ['"two Words" x', [term('word', ['two words']), term('word', ['x'])]],
    ['-word - "-x"', [{ ...term('word', ['word']), isNegated: true }, term('word', ['-']), term('word', ['-x'])]],
    ['http://a 12:30 "flow:x"', ['http://a', '12:30', 'flow:x'].map((word) => term('word', [word]))],
    [
      'flow:a-b -status:4xx is:Replay',
      [term('flow', ['a-b']), { ...term('status', ['4xx']), isNegated: true }, term('is', ['replay'])],
    ],
    ['status:*', [term('status', ['', ''])]],
    ['provider:GitHub event:push', [term('from', ['github']), term('event', ['push'])]],
    ['provenance:edited', [term('is', ['edited'])]],
    ['-outcome:Failed', [{ field: 'outcome', isNegated: true, outcome: 'failed' }]],
    ['size:>10KB', [{ field: 'size', isNegated: false, tests: [{ sign: '>', value: 10_000 }] }]],
    ['body:"order shipped"', [term('body text', ['order shipped'])]],
    ['body.Action:Opened', [term('body', ['opened'], { path: ['Action'] })]],
    ['body.items[0].id:1', [term('body', ['1'], { path: ['items', '0', 'id'] })]],
    ['body[2]:x', [term('body', ['x'], { path: ['2'] })]],
    ['body.a.*.b:x*y', [term('body', ['x', 'y'], { path: ['a', undefined, 'b'] })]],
    ['body."a.b"."*":*', [term('body', ['', ''], { path: ['a.b', '*'] })]],
    [String.raw`body.a:"say \"x\" *"`, [term('body', ['say "x" *'], { path: ['a'] })]],
    ['body.at:12:30', [term('body', ['12:30'], { path: ['at'] })]],
    ['header.X-GitHub-Event:push', [term('header', ['push'], { name: 'x-github-event' })]],
    ['headers.host:*', [term('header', ['', ''], { name: 'host' })]],
  ])('%s', (search, terms) => {
    expect(parseSearch(search)).toEqual({ ok: true, terms });
  });
});

describe('a search is refused, with the place of what is wrong', () => {
  it.each([
    ['a sttus:404', /^No "sttus:" to search by: there are body\., header\., outcome:, .* and body:$/, 2, 11],
    ['status:abc', /^"status:" wants a value such as 404 or 4xx$/, 0, 10],
    ['a -is:', /^"is:" wants a value such as live, app, replay, edited or import$/, 2, 6],
    ['x flow:"a b', /^A quote is not closed$/, 7, 11],
    ['body.a:', /^"body\.a:" wants a value, or \* for any$/, 0, 7],
    ['body..a:x', /^A path of the body has a name or an index between its dots/, 0, 9],
    ['outcome:bad', /^"outcome:" wants a value such as executed, filtered, rejected, unmatched or failed$/, 0, 11],
    ['x size:big', /^"size:" wants a value such as >10kb, <1kb or 1kb\.\.2mb$/, 2, 10],
    ['event:', /^"event:" wants a value such as pull_request$/, 0, 6],
    ['header:x', /^"header\." wants a name/, 0, 8],
    ['header.a:', /^"header\.a:" wants a value, or \* for any$/, 0, 9],
    ['x '.repeat(searchBounds.termsMax + 1), /^A search has at most 30 terms$/, 60, 61],
    ['x'.repeat(searchBounds.lengthMax + 1), /^A search has at most 1000 characters$/, 1000, 1001],
  ])('%s', (search, message, from, to) => {
    expect(parseSearch(search)).toEqual({ ok: false, fault: { message: expect.stringMatching(message), from, to } });
  });
});

it('each example of the help is understood', () => {
  const examples = [...searchOperators, ...searchForms].map(({ example }) => example);
  expect(examples.filter((example) => !parseSearch(example).ok)).toEqual([]);
});
