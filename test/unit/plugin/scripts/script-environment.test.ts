// The environment of a script. Source: `sh-env*`, `dbl-env-*` in the recorded runs.
import { expect, it } from 'vitest';
import { toJsonValue } from '../../../../src/main/contract/value.ts';
import { renderEnvironment } from '../../../../src/main/plugin/scripts/script-environment.ts';
import { createScriptBench } from './script-bench.ts';

it.each([
  ['renders names and values twice', { '^^A': '^^x' }, { A: 'x' }],
  ['makes texts of numbers and flags', { A: 1, B: true }, { A: '1', B: 'true' }],
  ['leaves out what is null, and keeps an empty text', { A: null, B: '' }, { B: '' }],
  ['reads a text that becomes a map', '{"A":"x"}', { A: 'x' }],
  ['has nothing without a property', undefined, {}],
  [
    'refuses a list',
    { A: [1] },
    'java.lang.IllegalArgumentException: Cannot deserialize value of type `java.lang.String` from Array value (token `JsonToken.START_ARRAY`)\n at [Source: UNKNOWN; byte offset: #UNKNOWN] (through reference chain: java.util.LinkedHashMap["A"])',
  ],
])('renderEnvironment() %s', (_, property, given) => {
  const { context } = createScriptBench();
  const environment = renderEnvironment(property === undefined ? undefined : toJsonValue(property), context);
  expect(environment.ok ? environment.value : environment.error.message).toEqual(given);
});
