// The conditions that a query says, as both clients write them.
import { describe, expect, it } from 'vitest';
import { readConditions } from '../../../../src/main/api/kestra/query-filters.ts';
import type { FilterResource } from '../../../../src/main/api/kestra/filter-fields.ts';
import { type Profile, switchesOf } from '../../../../src/main/contract/profile.ts';

function read(text: string, resource: FilterResource = 'EXECUTION', profile: Profile = '1.3') {
  return readConditions(new URLSearchParams(text), { resource, switches: switchesOf(profile) });
}

describe('readConditions()', () => {
  it('reads filters with lists and with the keys of labels', () => {
    const query = 'filters[state][IN]=[SUCCESS,FAILED]&filters[labels][EQUALS][a.b]=c,d&filters[q][EQUALS]=he';
    expect(read(query)).toEqual({
      ok: true,
      value: [
        { field: 'state', operation: 'IN', values: ['SUCCESS', 'FAILED'] },
        { field: 'labels', operation: 'EQUALS', key: 'a.b', values: ['c,d'] },
        { field: 'q', operation: 'EQUALS', values: ['he'] },
      ],
    });
  });

  it('reads the flat parameters', () => {
    const query = 'namespace=company&state=SUCCESS,FAILED&labels=env:dev&labels=x&timeRange=P1D&startDate=&other=1';
    expect(read(query)).toEqual({
      ok: true,
      value: [
        { field: 'namespace', operation: 'PREFIX', values: ['company'] },
        { field: 'timeRange', operation: 'EQUALS', values: ['P1D'] },
        { field: 'state', operation: 'IN', values: ['SUCCESS', 'FAILED'] },
        { field: 'labels', operation: 'EQUALS', key: 'env', values: ['dev'] },
      ],
    });
  });

  it('lets a filter win over the flat parameter of its field', () => {
    expect(read('namespace=a&filters[namespace][EQUALS]=b')).toEqual({
      ok: true,
      value: [{ field: 'namespace', operation: 'EQUALS', values: ['b'] }],
    });
  });

  it('takes the least level by both names', () => {
    const level = { ok: true, value: [{ field: 'level', operation: 'EQUALS', values: ['INFO'] }] };
    expect([read('filters[minLevel][EQUALS]=INFO', 'LOG'), read('minLevel=INFO', 'LOG')]).toEqual([level, level]);
  });

  it.each([
    ['filters=', []],
    ['filters={"field":"NAMESPACE"}', []],
    ['state=', []],
  ])('passes over %s', (query, conditions) => {
    expect(read(query)).toEqual({ ok: true, value: conditions });
  });

  it.each<[string, string, string]>([
    ['filters[x][EQUALS]=1', 'illegalArgument', "Unsupported field 'x'. Expected one of: [q, scope,"],
    [
      'filters[level][EQUALS]=INFO',
      'invalidFilters',
      'Provided query filters are invalid: Field LEVEL is not supported for resource EXECUTION. Supported fields are QUERY, SCOPE,',
    ],
    [
      'filters[flowId][GREATER_THAN]=1',
      'invalidFilters',
      'Provided query filters are invalid: Operation GREATER_THAN is not supported for field FLOW_ID. Supported operations are EQUALS, NOT_EQUALS,',
    ],
    ['filters[flowId][equals]=1', 'invalidFilters', 'Provided query filters are invalid: Operation equals'],
  ])('refuses %s', (query, kind, text) => {
    const result = read(query);
    expect(!result.ok && [result.error.kind, result.error.text.slice(0, text.length)]).toEqual([kind, text]);
  });

  it('takes operations in any case of letters on the newer version', () => {
    expect(read('filters[flowId][equals]=1', 'EXECUTION', '2.0').ok).toBe(true);
  });
});
