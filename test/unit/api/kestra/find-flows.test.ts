// Flows that are read and searched, and their triggers.
import { describe, expect, it } from 'vitest';
import {
  getFlow,
  listFlows,
  listRevisions,
  readKept,
  searchFlows,
  searchTriggers,
  servedFlows,
} from '../../../../src/main/api/kestra/find-flows.ts';
import type { RestParts } from '../../../../src/main/api/kestra/rest-parts.ts';
import type { Profile } from '../../../../src/main/contract/profile.ts';
import { createPartsWithFlow, valueOf } from '../../../test-rest-parts.ts';

const source = `id: hooked
namespace: company.team
labels: {env: dev}
triggers:
  - {id: w, type: io.kestra.plugin.core.trigger.Webhook, key: k}
tasks:
  - {id: t, type: io.kestra.plugin.core.log.Log, message: hi}
`;
const name = { namespace: 'company.team', id: 'hooked' };

function createParts(kestra: Profile = '1.3'): RestParts {
  const parts = createPartsWithFlow(source, kestra);
  parts.journal.revisionOf({ ...name, source });
  return parts;
}

it('a flow is read with its source where that is asked for', () => {
  const parts = createParts();
  const [with_, without] = [true, false].map((withSource) =>
    JSON.parse(valueOf(getFlow({ ...name, withSource }, parts))),
  );
  expect([with_.source, without.source, without.id]).toEqual([source, undefined, 'hooked']);
  expect(readKept({ ...name, revision: 9 }, parts)).toEqual({ ok: false, error: { kind: 'notFound', text: '' } });
  expect(getFlow({ namespace: 'a', id: 'b', withSource: false }, parts).ok).toBe(false);
});

it('all revisions are listed', () => {
  const parts = createParts();
  const listed = JSON.parse(valueOf(listRevisions(name, parts)));
  expect(listed.map(({ revision }: { readonly revision: number }) => revision)).toEqual([1]);
});

describe('searchFlows()', () => {
  it.each([
    ['', 1],
    ['q=HOOK', 1],
    ['namespace=company&labels=env:dev&scope=USER', 1],
    ['namespace=comp', 0],
    ['filters[labels][EQUALS][env]=prod', 0],
  ])('finds by %s', (query, total) => {
    expect(JSON.parse(valueOf(searchFlows(new URLSearchParams(query), createParts()))).total).toBe(total);
  });

  it.each(['sort=nothing:asc', 'filters[state][EQUALS]=SUCCESS', 'page=0'])('refuses %s', (query) => {
    expect(searchFlows(new URLSearchParams(query), createParts()).ok).toBe(false);
  });
});

it('a list has the flows of exactly one namespace', () => {
  const parts = createParts();
  expect(['company.team', 'company'].map((namespace) => JSON.parse(listFlows(namespace, parts)).length)).toEqual([
    1, 0,
  ]);
  expect(servedFlows(parts)).toHaveLength(1);
});

it.each<[Profile, string, string]>([
  ['1.3', 'abstractTrigger', 'triggerContext'],
  ['2.0', 'trigger', 'state'],
])('triggers are shown as Kestra %s does', (profile, trigger, state) => {
  const found = JSON.parse(valueOf(searchTriggers(new URLSearchParams('flowId=hooked'), createParts(profile))));
  expect([found.total, found.results[0][trigger].id, found.results[0][state].triggerId]).toEqual([1, 'w', 'w']);
});
