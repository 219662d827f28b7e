// Labels of flows and triggers.
import { expect, test } from 'vitest';
import { checkFlowLabels, checkTriggerLabels } from '../../../src/main/flow/check-labels.ts';
import { mapOf } from './flow-parts-of.ts';

const chain = '(through reference chain: io.kestra.core.models.flows.FlowWithSource["labels"])';
const badKey =
  'Invalid label key. A valid key contains only lowercase letters numbers hyphens (-) underscores (_) or periods (.) and must begin with a lowercase letter.';

test.each([
  ['labels: {team: x, n: 1, b: true, f: 1.5, gone: ~}', []],
  ['labels: [{key: a, value: x}, {key: a, value: y}]', []],
  ['labels: {system.readOnly: true}', []],
  ['labels: {Team: x}', [['labels[0].key', badKey]]],
  [
    'labels: {"": x}',
    [
      ['labels[0].key', 'must not be empty'],
      ['labels[0].key', badKey],
    ],
  ],
  ['labels: {a: x, b: ""}', [['labels[1].value', 'must not be empty']]],
  ['labels: [{value: x}]', [['labels[0].key', 'must not be empty']]],
  ['labels: [{key: a}]', [['yaml', `YAML parsing error: Unsupported type for key: a, value: null ${chain}`]]],
  ['labels: {a: {b: [c]}}', [['yaml', `YAML parsing error: Unsupported type for key: a, value: {b=[c]} ${chain}`]]],
  [
    'labels: abc',
    [['yaml', `YAML parsing error: Unable to deserialize value as it's neither an object neither an array ${chain}`]],
  ],
])('checkFlowLabels() looks at %s', (yaml, found) => {
  const { faults } = checkFlowLabels(mapOf(yaml).get('labels'));
  expect(faults.map(({ path, message }) => [path, message])).toEqual(found);
});

test("labels that are Kestra's own are refused in flows and in triggers", () => {
  const { sentences } = checkFlowLabels(mapOf('{system.a: b}'));
  const faults = checkTriggerLabels([mapOf('{id: t}'), mapOf('{labels: {ok: 1, system.from: me}}')]);
  const text = 'System labels can only be set by Kestra itself, offending label:';
  expect([sentences.map((each) => each.text), faults.map(({ path, message }) => [path, message])]).toEqual([
    [`${text} system.a=b`],
    [['triggers[1].labels[1].<list element>', `${text} system.from=me.`]],
  ]);
});
