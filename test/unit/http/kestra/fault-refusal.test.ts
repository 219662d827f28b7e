// Statuses and words of what the API refuses.
import { expect, it } from 'vitest';
import type { RestFaultKind } from '../../../../src/main/api/kestra/rest-fault.ts';
import { switchesOf } from '../../../../src/main/contract/profile.ts';
import { refusalOfFault } from '../../../../src/main/http/kestra/fault-refusal.ts';

it.each<[RestFaultKind, number, string | undefined, string | undefined]>([
  ['badRequest', 400, undefined, undefined],
  ['invalidFilters', 400, 'Invalid query filters', 'invalid-query-filters'],
  ['forbidden', 403, undefined, undefined],
  ['notFound', 404, undefined, undefined],
  ['illegalState', 409, 'Illegal state', undefined],
  ['expired', 410, 'Resource has expired', undefined],
  ['invalidEntity', 422, 'Invalid entity', 'invalid-entity'],
  ['illegalArgument', 422, 'Illegal argument', 'invalid-argument'],
  ['busy', 503, undefined, 'service-unavailable'],
  ['unimplemented', 501, undefined, 'not-implemented'],
])('%s is %s', (kind, status, reason, slug) => {
  const refusal = refusalOfFault({ kind, text: 'x' }, switchesOf('2.0'));
  expect([refusal.status, refusal.reason, refusal.problem?.slug, refusal.text]).toEqual([status, reason, slug, 'x']);
});

it('an id that is taken is a conflict of its own kind on the newer version alone', () => {
  const refusals = (['1.3', '2.0'] as const).map((profile) =>
    refusalOfFault({ kind: 'alreadyExists', text: '' }, switchesOf(profile)),
  );
  expect(refusals.map(({ status, problem }) => [status, problem?.slug])).toEqual([
    [422, 'invalid-entity'],
    [409, 'entity-already-exists'],
  ]);
});

it('violations go along', () => {
  const violations = [{ path: 'id', message: 'must not be null' }];
  const refusal = refusalOfFault({ kind: 'invalidEntity', text: '', violations }, switchesOf('1.3'));
  expect(refusal.violations).toEqual(violations);
});
