// The values of a loop.
import { describe, expect, it } from 'vitest';
import { ok } from '../../../src/main/contract/errors.ts';
import { JavaDouble, type JsonValue } from '../../../src/main/contract/value.ts';
import { renderLoopValues } from '../../../src/main/plugin/loop-values.ts';
import { createTestContext } from './run-task-with.ts';

const context = createTestContext();

describe('renderLoopValues()', () => {
  const taken: readonly (readonly [string, JsonValue, readonly string[]])[] = [
    ['texts and whole numbers of YAML, each once', ['a', 'b', 'a', 1], ['a', 'b', '1']],
    ['maps of YAML as JSON, in whatever order their keys are', [new Map<string, JsonValue>([['k', 'x'], ['l', 1]]), new Map<string, JsonValue>([['l', 1], ['k', 'x']])], ['{"k":"x","l":1}']], // prettier-ignore
    ['the JSON text of a list', '["a", 1, 1.0, true, {"k": [1, null]}]', ['a', '1', '1.0', 'true', '{"k":[1,null]}']],
    ['a number and its text, which are two values', '[1, "1"]', ['1', '1']],
    ['nothing', '[]', []],
  ];
  it.each(taken)('takes %s', (_name, property, expected) => {
    expect(renderLoopValues(property, context)).toEqual(ok(expected));
  });

  const refused: readonly (readonly [JsonValue, string])[] = [
    ['[1, null, {"a": 1}]', "Found '1' null values on Each, with values=[1, null, {a=1}]"],
    [[null], 'Cannot invoke "Object.getClass()" because "obj" is null'],
    [[true], 'Unknown value element type: class java.lang.Boolean'],
    [[new JavaDouble(1.5)], 'Unknown value element type: class java.lang.Double'],
    [5, 'Unknown value type: class java.lang.Integer'],
    [new Map(), 'Unknown value type: class java.util.LinkedHashMap'],
    [JSON.stringify(Array.from({ length: 20_001 }, (_, index) => index)), '20001 values are more than the 20000 that a loop takes here'], // prettier-ignore
  ];
  it.each(refused)('refuses %j', (property, message) => {
    const values = renderLoopValues(property, context);
    expect(values.ok ? values.value : values.error.message).toBe(message);
  });

  it.each([
    ['hello', 'com.fasterxml.jackson.core.JsonParseException: Unrecognized token'],
    ['5', 'com.fasterxml.jackson.databind.exc.MismatchedInputException: Cannot deserialize value of type `java.util'],
    ['[1', 'com.fasterxml.jackson.core.io.JsonEOFException: Unexpected end-of-input'],
  ])('refuses the text %s in the words of Jackson', (text, beginning) => {
    const values = renderLoopValues(text, context);
    expect(values.ok ? '' : values.error.message.slice(0, beginning.length)).toBe(beginning);
  });
});
