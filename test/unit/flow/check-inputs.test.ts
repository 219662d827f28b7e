// Inputs that contradict each other, and triggers that leave them out.
import { describe, expect, test } from 'vitest';
import { profiles, switchesOf } from '../../../src/main/contract/profile.ts';
import { checkInputs } from '../../../src/main/flow/check-inputs.ts';
import { partsOf } from './flow-parts-of.ts';

const [older, newer] = profiles.map(switchesOf);

function textsOf(yaml: string, switches = newer): readonly string[] {
  return switches === undefined ? [] : checkInputs(partsOf(yaml), switches).map(({ text }) => text);
}

const webhook = 'type: io.kestra.plugin.core.trigger.Webhook, key: k';

describe('checkInputs() follows dependencies', () => {
  test.each([
    [
      'to an input that is not there',
      '[{id: a, dependsOn: {inputs: [z]}}]',
      ["Input with id 'a' depends on a non-existent input 'z'."],
    ],
    ['to itself', '[{id: a, dependsOn: {inputs: [a]}}]', ["Cycle dependency detected for input with id 'a': [a]"]],
    [
      'in a circle',
      '[{id: a, dependsOn: {inputs: [b]}}, {id: b, dependsOn: {inputs: [a]}}]',
      [
        "Cycle dependency detected for input with id 'a': [b, a]",
        "Cycle dependency detected for input with id 'b': [a, b]",
      ],
    ],
    ['to another', '[{id: a, dependsOn: {inputs: [b]}}, {id: b}]', []],
  ])('%s', (_, inputs, texts) => {
    expect(textsOf(`inputs: ${inputs}`, older)).toEqual(texts);
  });
});

describe('checkInputs() compares triggers with inputs where the profile does', () => {
  const missing = (names: string) => [`Missing inputs for Webhook Trigger 'w', missing inputs: '${names}'`];
  test.each([
    ['nothing given', '[{id: x, type: STRING}, {id: y, type: BOOL}]', '', missing('x | y')],
    ['one of two given', '[{id: x, type: STRING}, {id: y, type: BOOL}]', ', inputs: {x: 1}', missing('y')],
    ['a default', '[{id: x, type: STRING, defaults: a}]', '', []],
    ['not required', '[{id: x, type: STRING, required: false}]', '', []],
    ['a choice that selects its first', '[{id: x, type: SELECT, values: [a], autoSelectFirst: true}]', '', []],
  ])('%s', (_, inputs, given, texts) => {
    const yaml = `inputs: ${inputs}\ntriggers: [{id: w, ${webhook}${given}}]`;
    expect([textsOf(yaml, newer), textsOf(yaml, older)]).toEqual([texts, []]);
  });

  test('a trigger on flows is exempt', () => {
    expect(
      textsOf('inputs: [{id: x, type: STRING}]\ntriggers: [{id: f, type: io.kestra.plugin.core.trigger.Flow}]'),
    ).toEqual([]);
  });
});
