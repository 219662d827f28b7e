// Terms that summary and headers decide.
import { expect, it } from 'vitest';
import { type HeaderTerm, matchesHeaders, matchesSummary } from '../../../../src/main/api/search/match-summary.ts';
import type { DeliverySummary } from '../../../../src/main/contract/delivery.ts';
import { parseSearch } from '../../../../src/main/contract/search-language.ts';

const delivery: DeliverySummary = {
  id: '1',
  receivedAt: '',
  provenance: 'LIVE',
  method: 'POST',
  target: '/x',
  bodyBytes: 0,
  status: 404,
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
])('"%s" finds it: %s', (search, isFound) => {
  const read = parseSearch(search);
  const terms = read.ok ? read.terms : [];
  const isEach = terms.every((term) => {
    if (term.field === 'header' || term.field === 'body' || term.field === 'body text') return false;
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
