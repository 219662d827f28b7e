// Dynamic properties that are maps, lists, or a yes or no.
import { expect, it } from 'vitest';
import type { Result } from '../../../src/main/contract/errors.ts';
import { type JsonValue, toJsonValue } from '../../../src/main/contract/value.ts';
import {
  renderBooleanProperty,
  renderMapProperty,
  renderTextsProperty,
} from '../../../src/main/plugin/render-structure.ts';
import { createTestContext } from './run-task-with.ts';

const context = createTestContext();

function shown(result: Result<unknown>): unknown {
  return result.ok ? result.value : result.error.message.split('\n')[0];
}

const notJson = 'com.fasterxml.jackson.core.JsonParseException: Unrecognized token';
const wanted = "was expecting (JSON String, Number, Array, Object or token 'null', 'true' or 'false')";

it.each<[what: string, property: JsonValue, expected: unknown]>([
  ['a map', toJsonValue({ a: 1 }), new Map([['a', 1]])],
  ['the text of one', '{"a":1}', new Map([['a', 1]])],
  ['a text that is no JSON', 'nope', `${notJson} 'nope': ${wanted}`],
  ['a list', [1], 'Cannot read property: a map is needed'],
])('renderMapProperty() reads %s', (_what, property, expected) => {
  expect(shown(renderMapProperty(property, context))).toEqual(expected);
});

it.each<[what: string, property: JsonValue, expected: unknown]>([
  ['a list, each as a text', ['a', 1, true], ['a', '1', 'true']],
  ['the text of one', '["a"]', ['a']],
  ['a map', new Map(), 'Cannot read property: a list is needed'],
])('renderTextsProperty() reads %s', (_what, property, expected) => {
  expect(shown(renderTextsProperty(property, context))).toEqual(expected);
});

it.each<[property: JsonValue, expected: unknown]>([
  [true, true],
  ['false', false],
  ['yes', `${notJson} 'yes': ${wanted}`],
])('renderBooleanProperty() reads %j', (property, expected) => {
  expect(shown(renderBooleanProperty(property, context))).toEqual(expected);
});
