// Inputs that depend on others, choose from values, or break what they demand.
import { expect, it } from 'vitest';
import { createError, fail, ok } from '../../../../src/main/contract/errors.ts';
import { switchesOf } from '../../../../src/main/contract/profile.ts';
import { isJsonMap, type JsonMap, type JsonValue, toJsonValue } from '../../../../src/main/contract/value.ts';
import { createInputResolver } from '../../../../src/main/execution/input/resolve-input.ts';

// A text `=f` stands for what `{{ inputs.f }}` gives; `fail` cannot be rendered.
const contextWith = (inputs: JsonMap) => {
  const render = (value: JsonValue) => {
    if (value === 'fail') return fail(createError('EXPRESSION_FAILED', 'cannot render'));
    return ok(typeof value === 'string' && value.startsWith('=') ? (inputs.get(value.slice(1)) ?? '') : value);
  };
  return { renderObject: render, renderTyped: render };
};

function resolve(input: Readonly<Record<string, unknown>>, given: JsonValue = null): string {
  const declarations = [
    { id: 'f', type: 'BOOL', required: false },
    { id: 'a', ...input },
  ];
  const resolver = createInputResolver({
    declarations: declarations.map(toJsonValue).filter(isJsonMap),
    given: new Map<string, JsonValue>([
      ['f', true],
      ['a', given],
    ]),
    scope: { switches: switchesOf('1.3'), contextWith },
  });
  const resolved = resolver('a');
  if (resolved.type === 'failed') return resolved.error.message.replace('Invalid value for input `a`. Cause: ', '');
  return resolved.type === 'value' ? JSON.stringify(resolved.value) : 'disabled';
}

it.each([
  ['a condition that is true', { condition: '=f' }, '"true"'],
  ['a condition that is a text', { condition: 'true' }, 'disabled'],
  ['a condition that cannot be rendered', { condition: 'fail' }, 'disabled'],
  ['an input that is not there', { inputs: ['nope'] }, 'disabled'],
  ['itself', { inputs: ['a'] }, 'disabled'],
])('an input depends on %s', (_, dependsOn, expected) => {
  expect(resolve({ type: 'STRING', defaults: '=f', dependsOn: { inputs: ['f'], ...dependsOn } })).toBe(expected);
});

it('an input does not see what it does not depend on', () => {
  expect(resolve({ type: 'STRING', defaults: '=f' })).toBe('""');
});

const choice = { type: 'SELECT', values: ['A', 1] };
const choices = { type: 'MULTISELECT', values: ['A', 1] };

it.each([
  [{ type: 'STRING', validator: '[a-z]+' }, 'ab1', 'it must match the pattern `[a-z]+`'],
  [{ type: 'SECRET', validator: '[a-z]+' }, 'ab1', 'a: it must match the pattern `[a-z]+`'],
  [{ type: 'EMAIL' }, 'nobody', 'The input must be a valid email'],
  [{ type: 'INT', min: 5 }, 4, 'it must be more than `5`'],
  [{ type: 'FLOAT', max: 2 }, 3, 'it must be less than `2.0`'],
  [{ type: 'DATE', before: '2026-01-02' }, '2026-01-03', 'it must be before `2026-01-02`'],
  [{ type: 'TIME', after: '08:00:00' }, '07:00', 'it must be after `08:00`'],
  [{ type: 'TIME', after: '08:00:00' }, '08:00', '"08:00:00"'],
  [{ type: 'DURATION', min: 'PT1M' }, 'PT1S', 'It must be more than `PT1M`'],
  [choice, '1', '"1"'],
  [choice, 'C', 'it must match the values `[A, 1]`'],
  [{ ...choice, allowCustomValue: true }, 'C', '"C"'],
  [{ ...choice, autoSelectFirst: true }, null, '"A"'],
  [{ ...choices, autoSelectFirst: true }, null, '["A"]'],
  [{ type: 'SELECT', expression: '["X"]' }, 'X', '"X"'],
  [
    { type: 'SELECT', expression: 'x' },
    'X',
    'Invalid expression result. Expected a list of strings, but received String',
  ],
  [{ type: 'SELECT', expression: 'fail' }, 'X', "Cannot render 'expression'. Cause: cannot render"],
  [choices, '["A","1"]', '["A","1"]'],
  [choices, '["B","C"]', "value `B` doesn't match the values `[A, 1]`\nvalue `C` doesn't match the values `[A, 1]`"],
  [{ type: 'ARRAY', itemType: 'INT' }, '[1,"s"]', 'Unable to parse array element as `INT` on `s`'],
  [{ type: 'INT', required: false }, null, 'null'],
])('%j given %j', (input, given, expected) => {
  expect(resolve(input, given)).toBe(expected);
});
