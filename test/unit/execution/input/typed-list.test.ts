// Lists, their JSON texts, and what is neither.
import { expect, it } from 'vitest';
import { fail, ok, type Result } from '../../../../src/main/contract/errors.ts';
import type { JsonValue } from '../../../../src/main/contract/value.ts';
import { readTypedList } from '../../../../src/main/execution/input/typed-list.ts';
import type { ValueFault } from '../../../../src/main/execution/input/value-fault.ts';

function typeItem(item: JsonValue): Result<JsonValue, ValueFault> {
  return typeof item === 'number' ? ok(item + 1) : fail({ kind: 'bare', text: 'no number' });
}

it.each([[[1, 2]], ['[1,2]']])('reads %j with its members', (value: JsonValue) => {
  expect(readTypedList(value, 'INT', typeItem)).toEqual(ok([2, 3]));
});

it('leaves members as they are where no type is declared', () => {
  expect(readTypedList(['a'], undefined, typeItem)).toEqual(ok(['a']));
});

it('names the member that does not fit', () => {
  const text = 'Unable to parse array element as `INT` on `s`';
  expect(readTypedList(['s'], 'INT', typeItem)).toEqual(fail({ kind: 'cause', text }));
});

it.each([
  ['1', 'Integer value (token `JsonToken.VALUE_NUMBER_INT`)'],
  ['1.5', 'Floating-point value (token `JsonToken.VALUE_NUMBER_FLOAT`)'],
  ['{}', 'Object value (token `JsonToken.START_OBJECT`)'],
  ['true', 'Boolean value (token `JsonToken.VALUE_TRUE`)'],
  ['"a"', 'String value (token `JsonToken.VALUE_STRING`)'],
])('says that %s is no list', (value, token) => {
  const read = readTypedList(value, 'INT', typeItem);
  expect(read.ok ? '' : read.error.text.split('\n')[0]).toBe(
    `Cannot deserialize value of type \`java.util.ArrayList<java.lang.Object>\` from ${token}`,
  );
});
