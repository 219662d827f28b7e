// Lists, maps and flags out of dynamic properties. Source: `commands-*` and `sh-in-*` in the recorded runs.
import { describe, expect, it } from 'vitest';
import { ok } from '../../../../src/main/contract/errors.ts';
import { JavaDouble, type JsonValue } from '../../../../src/main/contract/value.ts';
import type { Rendering } from '../../../../src/main/plugin/plugin.ts';
import {
  castError,
  kindOf,
  parseRendered,
  renderFlag,
  renderTexts,
} from '../../../../src/main/plugin/work-folder/list-property.ts';

/** Rendering doubles what stands between marks. */
const rendering: Rendering = {
  render: (text) => ok(text.replaceAll(/\^(\w)/g, '$1$1')),
  renderTyped: ok,
  renderObject: ok,
};

describe('renderTexts()', () => {
  it.each<readonly [JsonValue, readonly string[]]>([
    [
      ['^a', 'b'],
      ['aa', 'b'],
    ],
    ['["^a"]', ['aa']],
    ['', []],
    [null, []],
    [[null, 'a'], ['a']],
  ])('%j gives %j', (property, texts) => {
    expect(renderTexts(property, rendering)).toEqual({ ok: true, value: texts });
  });

  it('refuses an item that is no text, with the words of Java', () => {
    const texts = renderTexts([12], rendering);
    expect(texts.ok || texts.error.message).toBe(castError(12));
  });
});

describe('parseRendered()', () => {
  it.each([
    ['a.txt', /^com\.fasterxml\.jackson\.core\.JsonParseException: Unrecognized token 'a'/],
    ['[', /Unexpected end-of-input/],
  ])('refuses %j', (text, message) => {
    const parsed = parseRendered(text, rendering);
    expect(parsed.ok || parsed.error.message).toMatch(message);
  });
});

describe('renderFlag()', () => {
  it.each<readonly [JsonValue | undefined, boolean]>([
    [true, true],
    [' true ', true],
    ['yes', false],
    [1, false],
    [undefined, false],
  ])('%j is %j', (property, flag) => {
    expect(renderFlag(property, rendering)).toEqual({ ok: true, value: flag });
  });
});

describe('castError()', () => {
  it.each<readonly [JsonValue, string]>([
    [new Map(), 'java.util.LinkedHashMap'],
    [[], 'java.util.ArrayList'],
    [new JavaDouble(1.5), 'java.lang.Double'],
    [1n, 'java.lang.Long'],
    [true, 'java.lang.Boolean'],
    [1, 'java.lang.Integer'],
  ])('names the class of %s', (value, name) => {
    expect(castError(value)).toContain(`class ${name} cannot be cast`);
  });
});

describe('kindOf()', () => {
  it.each<readonly [JsonValue, string]>([
    [new Map(), 'Object value (token `JsonToken.START_OBJECT`)'],
    [[], 'Array value (token `JsonToken.START_ARRAY`)'],
    ['a', 'String value (token `JsonToken.VALUE_STRING`)'],
    [false, 'Boolean value (token `JsonToken.VALUE_FALSE`)'],
    [1, 'Integer value (token `JsonToken.VALUE_NUMBER_INT`)'],
    [new JavaDouble(1.5), 'Floating-point value (token `JsonToken.VALUE_NUMBER_FLOAT`)'],
  ])('says of %s: %s', (value, words) => {
    expect(kindOf(value)).toBe(words);
  });
});
