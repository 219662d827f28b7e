// What is shown of an input before it has a value.
import { expect, it } from 'vitest';
import type { JsonMap, JsonValue } from '../../../src/main/contract/value.ts';
import { choiceExpression, listChoices, summarizeInput } from '../../../src/main/flow/input-summary.ts';

const declare = (parts: Readonly<Record<string, JsonValue>>): JsonMap => new Map(Object.entries(parts));

it.each([
  [
    { id: 'a', type: 'INT', defaults: 3 },
    { id: 'a', type: 'INT', isRequired: true, defaults: '3' },
  ],
  [{ name: 'old' }, { id: 'old', type: 'STRING', isRequired: true }],
  [
    { id: 'a', type: 'SELECT', required: false, description: 'Which', values: ['A', 1] },
    { id: 'a', type: 'SELECT', isRequired: false, description: 'Which', choices: ['A', '1'] },
  ],
  [
    { id: 'a', type: 'MULTISELECT', options: ['A'], allowCustomValue: true },
    { id: 'a', type: 'MULTISELECT', isRequired: true, choices: ['A'], takesOthers: true },
  ],
  [
    { id: 'a', type: 'SELECT', expression: '{{ x }}' },
    { id: 'a', type: 'SELECT', isRequired: true },
  ],
])('summarizeInput(%j)', (declared, expected) => {
  expect(summarizeInput(declare(declared))).toEqual(expected);
});

it('summarizeInput() takes the choices that an expression gave', () => {
  const declared = declare({ id: 'a', type: 'SELECT', expression: '{{ x }}' });
  expect(summarizeInput(declared, ['X']).choices).toEqual(['X']);
});

it('only choices have choices', () => {
  const declared = declare({ values: ['A'], expression: '{{ x }}' });
  expect([listChoices('STRING', declared), choiceExpression('STRING', declared)]).toEqual([undefined, undefined]);
});
