// The search among filters, functions and tests.
import { describe, expect, it } from 'vitest';
import type { CallableSummary } from '../../../../src/main/contract/expressions.ts';
import { findCallables, signatureOf } from '../../../../src/renderer/playground/find-callables.ts';

const callable = (parts: Partial<CallableSummary>): CallableSummary => {
  return { kind: 'filter', name: 'x', argumentNames: [], profiles: [], meaning: '', example: '', ...parts };
};
const all = [
  callable({ name: 'abs', meaning: 'A number without its sign' }),
  callable({ name: 'date', meaning: 'A date in a format', argumentNames: ['format', 'timeZone'] }),
  callable({ kind: 'function', name: 'now', meaning: 'The present time, as a date' }),
];

describe('findCallables()', () => {
  it.each([
    ['', ['abs', 'date', 'now']],
    ['DATE', ['date', 'now']],
    ['function date', ['now']],
    ['n', ['now', 'abs', 'date']],
    ['nothing', []],
  ])('%s', (search, names) => {
    expect(findCallables(all, search).map(({ name }) => name)).toEqual(names);
  });
});

it('signatureOf() is how it is written', () => {
  expect(all.map(signatureOf)).toEqual(['abs', 'date(format, timeZone)', 'now()']);
});
