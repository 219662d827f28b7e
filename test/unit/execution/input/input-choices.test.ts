// What a choice lets choose from.
import { expect, it } from 'vitest';
import { ok } from '../../../../src/main/contract/errors.ts';
import type { JsonValue } from '../../../../src/main/contract/value.ts';
import { firstChoice, readChoices } from '../../../../src/main/execution/input/input-choices.ts';

const renderTyped = (template: string) => ok<JsonValue>(template === 'list' ? ['X', null, 2] : template);

it.each([
  ['SELECT', new Map<string, JsonValue>([['values', ['A', 1, true]]]), ['A', '1', 'true']],
  ['MULTISELECT', new Map<string, JsonValue>([['options', ['A']]]), ['A']],
  ['SELECT', new Map<string, JsonValue>([['expression', ' list ']]), ['X', '2']],
  ['SELECT', new Map<string, JsonValue>([['expression', '["Y"]']]), ['Y']],
  ['STRING', new Map<string, JsonValue>([['values', ['A']]]), undefined],
])('readChoices(%s)', (type, declared, choices) => {
  expect(readChoices(type, declared, renderTyped)).toEqual(ok(choices));
});

it('firstChoice() is taken only where the flow says so', () => {
  const first = new Map<string, JsonValue>([['autoSelectFirst', true]]);
  expect([
    firstChoice('SELECT', first, ['A', 'B']),
    firstChoice('MULTISELECT', first, ['A', 'B']),
    firstChoice('SELECT', first, []),
    firstChoice('SELECT', new Map(), ['A']),
  ]).toEqual(['A', ['A'], null, null]);
});
