// Dashes in references.
import { expect, test } from 'vitest';
import { profiles, switchesOf } from '../../../src/main/contract/profile.ts';
import { checkReferences } from '../../../src/main/flow/check-references.ts';
import { toFlowParts } from '../../../src/main/flow/flow-parts.ts';
import { mapOf, partsOf } from './flow-parts-of.ts';

const [older, newer] = profiles.map(switchesOf);
const rest = '— keys with dashes require bracket notation, offending';
const input = `Invalid input reference: use inputs[key-name] instead of inputs.key-name ${rest}`;
const output = `Invalid output reference: use outputs[key-name] instead of outputs.key-name ${rest}`;

test.each([
  ['format: "{{ inputs.my-in }}"', [`${input} tasks: [a]`]],
  ['format: "{{inputs.my-in}} and more"', [`${input} tasks: [a]`]],
  ['values: {x: ["{{ inputs.my-in }}"]}', [`${input} tasks: [a]`]],
  ['format: "{{ outputs.my-t.value }}"', [`${output} tasks: [a]`]],
  [`format: "{{ inputs['my-in'] }}"`, []],
  ['format: "{{ inputs.my-in | upper }}"', []],
  ['format: "{{ inputs.not-declared }}"', []],
  ['format: "{{ outputs.my-t }}"', []],
  ['format: inputs.my-in', []],
  ['description: "{{ inputs.my-in }}"', []],
  ['runIf: "{{ inputs.my-in }}"', []],
])('checkReferences() looks at %s', (property, texts) => {
  const parts = partsOf(`inputs: [{id: my-in}]\ntasks: [{id: my-t}, {id: a, ${property}}]`);
  expect(older === undefined ? [] : checkReferences(parts, older).map(({ text }) => text)).toEqual(texts);
});

test('checkReferences() looks at outputs of the flow', () => {
  const parts = partsOf('tasks: [{id: my-t}]\noutputs: [{id: o, value: "{{ outputs.my-t.value }}"}]');
  expect(older === undefined ? [] : checkReferences(parts, older).map(({ text }) => text)).toEqual([
    `${output} outputs: [o]`,
  ]);
});

test('checkReferences() names the task around an offending one where the profile does', () => {
  const root = mapOf('inputs: [{id: my-in}]\ntasks: [{id: s, tasks: [{id: a, format: "{{ inputs.my-in }}"}]}]');
  const parts = toFlowParts(root, [
    ['tasks', 0],
    ['tasks', 0, 'tasks', 0],
  ]);
  const texts = [older, newer].flatMap((switches) => (switches === undefined ? [] : checkReferences(parts, switches)));
  expect(texts.map(({ text }) => text)).toEqual([`${input} tasks: [s, a]`, `${input} tasks: [a]`]);
});
