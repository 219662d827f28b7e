// One template under both profiles.
import { expect, it } from 'vitest';
import { explainProfiles } from '../../../src/main/expression/explain-profiles.ts';
import { rendererOf, scopeOf } from './rendering.ts';

it('explainProfiles() answers for every profile, oldest first', () => {
  const answers = explainProfiles('{{ a | json }}', scopeOf({ a: 1 }), {
    '1.3': rendererOf('1.3'),
    '2.0': rendererOf('2.0'),
  });
  expect(answers.map(({ profile, result }) => [profile, result.ok ? result.value : result.error.message])).toEqual([
    ['1.3', '1'],
    ['2.0', 'io.pebbletemplates.pebble.error.PebbleException: Filter [json] does not exist. ({{ a | json }}:1)'],
  ]);
});
