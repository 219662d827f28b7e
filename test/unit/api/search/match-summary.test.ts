// Terms that summary and headers decide.
import { expect, it } from 'vitest';
import { type HeaderTerm, matchesHeaders, matchesSummary } from '../../../../src/main/api/search/match-summary.ts';
import type { DeliverySummary } from '../../../../src/main/contract/delivery.ts';
import { parseSearch } from '../../../../src/main/contract/search-language.ts';

const delivery: DeliverySummary = {
  id: '1',
  receivedAt: '2026-01-10T10:00:30.500Z',
  provenance: 'LIVE',
  method: 'POST',
  target: '/x',
  bodyBytes: 1500,
  status: 404,
  durationMs: 120.5,
  namespace: 'company.team',
  flowId: 'github_ci',
  event: 'pull_request.opened',
  sender: 'GitHub',
  notes: [],
};

it.each([
  ['', true],
  ['flow:github_ci status:4xx', true],
  ['flow:github_ci status:2xx', false],
  ['flow:git*ci', true],
  ['flow:company.team.github_ci', true],
  ['status:404', true],
  ['status:40', true],
  ['status:*', true],
  ['-status:4xx', false],
  ['-status:5xx -is:replay', true],
  ['method:post from:github', true],
  ['method:get', false],
  ['is:live', true],
  ['namespace:company pull_request', true],
  ['opened nothing', false],
  ['-nothing "request.opened"', true],
  ['event:pull_request provider:github provenance:live', true],
  ['event:push', false],
  ['size:>1kb size:<=1500 took:100ms..1s', true],
  ['size:>1500', false],
  ['-took:>1s', true],
  ['time:10:00z after:2026-01-10T10:00:30.5Z before:10:01z', true],
  ['after:10:01z', false],
  ['after:1m', true],
  ['after:30s', false],
])('"%s" finds it: %s', (search, isFound) => {
  const read = parseSearch(search, Date.parse('2026-01-10T10:01:10Z'));
  const terms = read.ok ? read.terms : [];
  const isEach = terms.every((term) => {
    const { field } = term;
    if (field === 'header' || field === 'body' || field === 'body text' || field === 'outcome') return false;
    return matchesSummary(delivery, term);
  });
  expect(read.ok && isEach).toBe(isFound);
});

it.each([
  ['push', false, true],
  ['pull', false, true],
  ['other', false, false],
  ['other', true, true],
  ['push', true, false],
])('a header that comes twice, searched for %s, negated %s, fits: %s', (value, isNegated, fits) => {
  const term: HeaderTerm = { field: 'header', name: 'x-event', isNegated, pattern: [value] };
  expect(
    matchesHeaders(
      [
        ['X-Event', 'Push'],
        ['x-event', 'pull'],
      ],
      term,
    ),
  ).toBe(fits);
});

it('a caller that still waits has no duration to compare', () => {
  const { durationMs: _none, ...waiting } = delivery;
  const term = { field: 'took', isNegated: false, tests: [{ sign: '>=', value: 0 }] } as const;
  expect([matchesSummary(waiting, term), matchesSummary(waiting, { ...term, isNegated: true })]).toEqual([false, true]);
});
