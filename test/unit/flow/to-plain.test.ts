// Values as plain data.
import { expect, test } from 'vitest';
import { JavaDouble, type JsonValue } from '../../../src/main/contract/value.ts';
import { toPlain } from '../../../src/main/flow/to-plain.ts';

test('toPlain() leaves out members that are null and unpacks Doubles', () => {
  const value = new Map<string, JsonValue>([
    ['a', null],
    ['b', [null, new JavaDouble(1.5)]],
  ]);
  expect(toPlain(value)).toEqual({ b: [null, 1.5] });
});

test('toPlain() gives objects without a prototype, so that no name is special', () => {
  const plain = toPlain(new Map<string, JsonValue>([['__proto__', new Map([['x', 1]])]]));
  expect([Reflect.ownKeys(Object(plain)), Reflect.get({}, 'x')]).toEqual([['__proto__'], undefined]);
});
