// Members of a declaration, also of one that lacks them.
import { expect, it } from 'vitest';
import { ok } from '../../../../src/main/contract/errors.ts';
import type { JsonMap, JsonValue } from '../../../../src/main/contract/value.ts';
import {
  inputId,
  inputItemType,
  inputType,
  readDefault,
} from '../../../../src/main/execution/input/input-declaration.ts';

const declare = (members: Readonly<Record<string, JsonValue>>): JsonMap => new Map(Object.entries(members));

it.each([
  [{ id: 'a', type: 'INT' }, ['a', 'INT', undefined]],
  [{ name: 'old', type: 'ARRAY', itemType: 'INT' }, ['old', 'ARRAY', 'INT']],
  [{ id: 'm', type: 'MULTISELECT' }, ['m', 'MULTISELECT', 'STRING']],
  [{}, ['', 'STRING', undefined]],
])('%j', (members, expected) => {
  const declared = declare(members);
  expect([inputId(declared), inputType(declared), inputItemType(declared)]).toEqual(expected);
});

it('readDefault() renders a default, and gives null where there is none', () => {
  const render = (value: JsonValue) => ok<JsonValue>([value]);
  expect([readDefault(declare({ defaults: 'd' }), render), readDefault(declare({}), render)]).toEqual([
    ok(['d']),
    ok(null),
  ]);
});
