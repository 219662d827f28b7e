// What is typed for inputs, as it is sent.
import { expect, it } from 'vitest';
import { givenInputs, printChosen, readChosen } from '../../../../src/renderer/flow/input-texts.ts';

it('givenInputs() leaves out what is empty', () => {
  const texts = new Map([['a', 'x'], ['b', ''], ['c', ' ']]); // prettier-ignore
  expect(givenInputs(texts)).toEqual([['a', 'x'], ['c', ' ']]); // prettier-ignore
});

it.each([
  [[], ''],
  [['a', 'say "b"'], '["a","say \\"b\\""]'],
])('printChosen(%j) and back', (values, text) => {
  expect([printChosen(values), readChosen(text)]).toEqual([text, values]);
});

it('readChosen() reads nothing from what is no list of texts', () => {
  expect(['{', '{}', '[1]', 'null'].map(readChosen)).toEqual([[], [], [], []]);
});
