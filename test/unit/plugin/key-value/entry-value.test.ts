// Values of key-value entries: what is stored of them, what outputs and expressions see.
import { describe, expect, it } from 'vitest';
import { createError, fail, ok } from '../../../../src/main/contract/errors.ts';
import { switchesOf } from '../../../../src/main/contract/profile.ts';
import { JavaDouble } from '../../../../src/main/contract/value.ts';
import { toText } from '../../../../src/main/expression/to-text.ts';
import { toEntryValue, toOutput, toValue } from '../../../../src/main/plugin/key-value/entry-value.ts';

const switches = switchesOf('2.0');

describe('toEntryValue()', () => {
  it.each([
    ['a', undefined, { type: 'STRING', value: 'a' }],
    ['PT5M', undefined, { type: 'DURATION', value: 'PT5M' }],
    ['PT0.5S', 'DURATION', { type: 'STRING', value: 'PT0.5S' }],
    ['12.5', 'NUMBER', { type: 'NUMBER', value: new JavaDouble(12.5) }],
    ['True', 'BOOLEAN', { type: 'BOOLEAN', value: true }],
    ['yes', 'BOOLEAN', { type: 'BOOLEAN', value: false }],
    ['{"a":[1]}', 'JSON', { type: 'JSON', value: new Map([['a', [1]]]) }],
    ['2024-01-02', 'DATE', { type: 'DATE', value: '2024-01-02' }],
    ['2024-01-02T03:04:05+01:00', 'DATETIME', { type: 'DATETIME', value: '2024-01-02T02:04:05Z' }],
    [new Map([['a', 1]]), 'STRING', { type: 'JSON', value: new Map([['a', 1]]) }],
    [1, 'STRING', { type: 'NUMBER', value: 1 }],
    [true, undefined, { type: 'BOOLEAN', value: true }],
  ])('makes of %j as %s the entry %j', (value, kvType, expected) => {
    expect(toEntryValue(value, { kvType, switches })).toEqual(ok(expected));
  });

  it.each([
    ['true', 'NUMBER', 'Cannot deserialize value of type `java.lang.Number` from "true"'],
    ['soon', 'DURATION', 'Text cannot be parsed to a Duration'],
    ['soon', 'DATETIME', "Text 'soon' could not be parsed at index 0"],
  ])('refuses %s as %s', (value, kvType, message) => {
    expect(toEntryValue(value, { kvType, switches })).toEqual(fail(createError('TASK_FAILED', message)));
  });

  it('reads a date as an instant where the version knows no dates', () => {
    const read = toEntryValue('2024-01-02', { kvType: 'DATE', switches: switchesOf('1.3') });
    const message = "Text '2024-01-02' could not be parsed at index 10";
    expect(read).toEqual(fail(createError('TASK_FAILED', message)));
  });
});

it.each([
  [{ type: 'DURATION', value: 'PT5M' }, new JavaDouble(300), 'PT5M'],
  [{ type: 'DATETIME', value: '2024-01-02T03:04:05Z' }, '2024-01-02T03:04:05.000000Z', '2024-01-02T03:04:05Z'],
  [{ type: 'DATE', value: '2024-01-02' }, '2024-01-02', '2024-01-02'],
  [{ type: 'NUMBER', value: 1 }, 1, '1'],
] as const)('toOutput() and toValue() of %j', (entry, output, text) => {
  expect([toOutput(entry, switches), toText(toValue(entry))]).toEqual([output, text]);
});
