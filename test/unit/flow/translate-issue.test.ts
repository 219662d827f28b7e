// Issues of zod in Kestra's words.
import { z } from 'zod';
import { describe, expect, test } from 'vitest';
import { modelFault, parseFault, translateIssue } from '../../../src/main/flow/translate-issue.ts';
import { javaDuration, javaEnum, javaObject, primitiveBoolean, withJava } from '../../../src/main/plugin/java-types.ts';

const place = { at: [], chain: '' };
const schema = javaObject('a.B', {
  text: z.string().optional(),
  whole: z.int().min(1, 'must be greater than or equal to 1').optional(),
  flag: z.boolean().optional(),
  primitive: primitiveBoolean(),
  kind: javaEnum('a.Kind', ['X', 'Y']).optional(),
  texts: z.array(z.string()).optional(),
  objects: withJava(z.array(z.unknown()), { class: 'java.util.ArrayList<a.C>' }).optional(),
  map: z.record(z.string(), z.unknown()).optional(),
  object: javaObject('a.C', {}).optional(),
  duration: javaDuration().optional(),
  needed: withJava(z.string(), { missing: ['must not be null', 'must not be blank'] }),
});

function faultsOf(value: Readonly<Record<string, unknown>>) {
  const whole = { needed: 'x', ...value };
  const issues = schema.safeParse(whole).error?.issues ?? [];
  return issues.flatMap((issue) => translateIssue(issue, { schema, value: whole, place }));
}

describe('translateIssue() takes what Jackson turns into what it wants', () => {
  test.each([
    ['a number for a text', { text: 12 }],
    ['a yes for a text', { text: true }],
    ['digits for a number', { whole: '12' }],
    ['a big number', { whole: 12n }],
    ['a word for a yes', { flag: 'true' }],
    ['a number for a yes', { flag: 1 }],
    ['another word', { primitive: 'False' }],
    ['a number in a list of texts', { texts: ['a', 1] }],
  ])('%s', (_, value) => {
    expect(faultsOf(value)).toEqual([]);
  });
});

describe('translateIssue() words what cannot be read', () => {
  const cannot = 'Cannot deserialize value of type';
  test.each([
    ['text', [], `${cannot} \`java.lang.String\` from Array value (token \`JsonToken.START_ARRAY\`)`],
    ['text', {}, `${cannot} \`java.lang.String\` from Object value (token \`JsonToken.START_OBJECT\`)`],
    ['whole', 'abc', `${cannot} \`java.lang.Integer\` from String "abc": not a valid \`java.lang.Integer\` value`],
    ['whole', true, `${cannot} \`java.lang.Integer\` from Boolean value (token \`JsonToken.VALUE_TRUE\`)`],
    ['flag', 'maybe', `${cannot} \`java.lang.Boolean\` from String "maybe": only "true" or "false" recognized`],
    [
      'primitive',
      'maybe',
      `${cannot} \`boolean\` from String "maybe": only "true"/"True"/"TRUE" or "false"/"False"/"FALSE" recognized`,
    ],
    ['kind', 'Z', `${cannot} \`a.Kind\` from String "Z": not one of the values accepted for Enum class: [X, Y]`],
    ['objects', 'x', `${cannot} \`java.util.ArrayList<a.C>\` from String value (token \`JsonToken.VALUE_STRING\`)`],
    [
      'objects',
      1.5,
      `${cannot} \`java.util.ArrayList<a.C>\` from Floating-point value (token \`JsonToken.VALUE_NUMBER_FLOAT\`)`,
    ],
    [
      'texts',
      'x',
      "Cannot construct instance of `java.util.ArrayList` (although at least one Creator exists): no String-argument constructor/factory method to deserialize from String value ('x')",
    ],
    [
      'map',
      3,
      `${cannot} \`java.util.LinkedHashMap<java.lang.String,java.lang.Object>\` from Integer value (token \`JsonToken.VALUE_NUMBER_INT\`)`,
    ],
    [
      'object',
      'x',
      "Cannot construct instance of `a.C` (although at least one Creator exists): no String-argument constructor/factory method to deserialize from String value ('x')",
    ],
    [
      'object',
      true,
      'Cannot construct instance of `a.C` (although at least one Creator exists): no boolean/Boolean-argument constructor/factory method to deserialize from boolean value (true)',
    ],
    [
      'duration',
      '10s',
      `${cannot} \`java.time.Duration\` from String "10s": Failed to deserialize java.time.Duration: (java.time.format.DateTimeParseException) Text cannot be parsed to a Duration`,
    ],
  ])('%s: %j', (name, value, message) => {
    expect(faultsOf({ [name]: value })).toEqual([parseFault(message, { at: [name], chain: `a.B["${name}"]` })]);
  });
});

test('translateIssue() lists the names that an object knows beside one that it does not', () => {
  expect(faultsOf({ object: { foo: 1 } })).toEqual([
    {
      stage: 'parse',
      at: ['object', 'foo'],
      path: 'a.B["object"]->a.C["foo"]',
      message: 'Unrecognized field "foo" (class a.C), not marked as ignorable (0 known properties: )',
    },
  ]);
});

test('translateIssue() says what is missing, and what a constraint wants', () => {
  expect([faultsOf({ needed: undefined }), faultsOf({ whole: 0 })]).toEqual([
    [
      modelFault('must not be null', { at: ['needed'], chain: 'a.B["needed"]' }),
      modelFault('must not be blank', { at: ['needed'], chain: 'a.B["needed"]' }),
    ],
    [modelFault('must be greater than or equal to 1', { at: ['whole'], chain: 'a.B["whole"]' })],
  ]);
});
