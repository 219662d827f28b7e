// What other versions answer.
import { expect, it } from 'vitest';
import { describeOtherProfiles } from '../../../src/main/command/other-profiles.ts';
import type { Value } from '../../../src/main/expression/value.ts';

let count = 0;
const services = {
  nowNanos: () => 0n,
  random: () => 0,
  newId: () => `id-${++count}`,
  timeZone: 'UTC',
};
const scope = { variables: new Map<string, Value>([['s', 'hello']]), services };

const cases: readonly (readonly [template: string, sentences: readonly string[]])[] = [
  ['{{ s | upper }}', []],
  [
    '{{ s | json }}',
    [
      'On Kestra 2.0 it fails: io.pebbletemplates.pebble.error.PebbleException: Filter [json] does not exist. ({{ s | json }}:1)',
    ],
  ],
  ["{{ s ?? 'd' | upper }}", ['On Kestra 2.0 it gives: hello']],
  ['{{ id() }}', []],
];

it.each(cases)('says of %s what differs', (template, sentences) => {
  expect(describeOtherProfiles({ template, scope, profile: '1.3' })).toEqual(sentences);
});
