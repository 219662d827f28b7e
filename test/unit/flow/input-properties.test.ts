// What inputs and outputs may have.
import { expect, test } from 'vitest';
import { profiles, switchesOf } from '../../../src/main/contract/profile.ts';
import { inputSlot, outputProperties } from '../../../src/main/flow/input-properties.ts';

const [older] = profiles.map(switchesOf);

function messagesOf(input: Readonly<Record<string, unknown>>): readonly string[] {
  const slot = older === undefined ? undefined : inputSlot(older);
  const schema = slot?.kind === 'variant' ? slot.variants.get(String(input['type'])) : undefined;
  return schema?.safeParse({ id: 'a', ...input }).error?.issues.map(({ message }) => message) ?? [];
}

test.each([
  [{ type: 'STRING', validator: '[a-z]+' }, []],
  [{ type: 'STRING', validator: '[a' }, ['invalid pattern [[a]']],
  [{ type: 'STRING', validator: '(a' }, ['invalid pattern [(a]']],
  [{ type: 'STRING', validator: String.raw`\[a\(` }, []],
  [
    { type: 'STRING', defaults: 'x', required: false },
    ['Inputs with a default value must be required, since the default is always applied.'],
  ],
  [{ type: 'STRING', defaults: 'x', prefill: 'y' }, ['Inputs with a default value cannot also have a prefill.']],
  [{ type: 'ARRAY', itemType: 'ARRAY' }, ['`itemType` cannot be ARRAY']],
  [{ type: 'FILE', defaults: 'nsfile:///a' }, []],
  [
    { type: 'FILE', defaults: 'x' },
    [
      "inputs of type 'FILE' only support `defaults` as local files using a file URI or as namespace files using a nsfile URI",
    ],
  ],
])('an input %j', (input, messages) => {
  expect(messagesOf(input)).toEqual(messages);
});

test('the profiles differ in these types', () => {
  const [before = [], after = []] = profiles.map((profile) => {
    const slot = inputSlot(switchesOf(profile));
    return slot.kind === 'variant' ? [...slot.variants.keys()] : [];
  });
  expect([before.filter((type) => !after.includes(type)), after.filter((type) => !before.includes(type))]).toEqual([
    ['BOOLEAN', 'ENUM'],
    ['FORM', 'ION', 'REUSABLE_INPUTS'],
  ]);
});

test('an output has six properties', () => {
  expect(older === undefined ? 0 : Object.keys(outputProperties(older).shape).length).toBe(6);
});
