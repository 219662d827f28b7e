// Which records hold a condition.
import { expect, it } from 'vitest';
import { createMatcher, type Searched } from '../../../../src/main/api/kestra/match-condition.ts';
import type { Condition } from '../../../../src/main/api/kestra/query-filters.ts';

const record: Searched = {
  texts: { namespace: 'company.team', flowId: 'hello', state: 'SUCCESS', level: 'WARN', parentId: undefined },
  dates: { startDate: '2026-01-01T10:00:00Z', endDate: undefined },
  labels: [
    { key: 'env', value: 'dev' },
    { key: 'x', value: 'y' },
  ],
  fullText: 'abc company.team.hello',
};
const now = 1_767_265_200_000_000_000n; // 2026-01-01T11:00:00Z

it.each<[Condition['field'], Condition['operation'], string, boolean]>([
  ['namespace', 'EQUALS', 'company.team', true],
  ['namespace', 'NOT_EQUALS', 'company.team', false],
  ['namespace', 'PREFIX', 'company', true],
  ['namespace', 'PREFIX', 'comp', false],
  ['namespace', 'STARTS_WITH', 'comp', true],
  ['namespace', 'ENDS_WITH', 'team', true],
  ['namespace', 'CONTAINS', 'y.t', true],
  ['namespace', 'NOT_CONTAINS', 'y.t', false],
  ['namespace', 'REGEX', '^company\\.t', true],
  ['namespace', 'REGEX', '^team', false],
  ['parentId', 'IS_NULL', '', true],
  ['parentId', 'IS_NOT_NULL', '', false],
  ['state', 'NOT_IN', 'FAILED', true],
  ['q', 'EQUALS', 'HELLO', true],
  ['q', 'NOT_EQUALS', 'HELLO', false],
  ['scope', 'EQUALS', 'USER', true],
  ['scope', 'EQUALS', 'SYSTEM', false],
  ['childFilter', 'EQUALS', 'MAIN', true],
  ['childFilter', 'EQUALS', 'CHILD', false],
  ['level', 'EQUALS', 'INFO', true],
  ['level', 'EQUALS', 'ERROR', false],
  ['level', 'LESS_THAN_OR_EQUAL_TO', 'INFO', false],
  ['level', 'IN', 'WARN', true],
  ['timeRange', 'EQUALS', 'PT1H', true],
  ['timeRange', 'EQUALS', 'PT59M', false],
  ['startDate', 'GREATER_THAN_OR_EQUAL_TO', '2026-01-01T10:00:00.000Z', true],
  ['startDate', 'GREATER_THAN', '2026-01-01T10:00:00Z', false],
  ['startDate', 'LESS_THAN', '2026-01-01T12:00:00+01:00', true],
  ['startDate', 'NOT_EQUALS', '2026-01-01T10:00:00Z', false],
  ['startDate', 'EQUALS', '2026-01-01T10:00:00Z', true],
  ['endDate', 'LESS_THAN_OR_EQUAL_TO', '2027-01-01T10:00:00Z', false],
])('%s %s %s is %s', (field, operation, value, holds) => {
  const matcher = createMatcher([{ field, operation, values: [value] }], now);
  expect(matcher.ok && matcher.value(record)).toBe(holds);
});

it.each<[string | undefined, Condition['operation'], string, boolean]>([
  ['env', 'EQUALS', 'dev', true],
  ['env', 'EQUALS', 'prod', false],
  ['env', 'NOT_EQUALS', 'dev', false],
  ['env', 'CONTAINS', 'de', true],
  ['env', 'NOT_CONTAINS', 'de', false],
  [undefined, 'EQUALS', 'x:y', true],
])('the label %s %s %s is %s', (key, operation, value, holds) => {
  const condition = { field: 'labels', operation, values: [value], ...(key === undefined ? {} : { key }) };
  const matcher = createMatcher([condition], now);
  expect(matcher.ok && matcher.value(record)).toBe(holds);
});

it.each([
  ['startDate', 'EQUALS', 'yesterday', "Text 'yesterday' could not be parsed at index 0"],
  ['timeRange', 'EQUALS', 'P', "Text 'P' cannot be parsed to a Duration"],
  ['flowId', 'REGEX', '(', "Invalid regular expression '('"],
] as const)('refuses %s %s %s', (field, operation, value, text) => {
  expect(createMatcher([{ field, operation, values: [value] }], now)).toEqual({
    ok: false,
    error: { kind: 'illegalArgument', text },
  });
});
