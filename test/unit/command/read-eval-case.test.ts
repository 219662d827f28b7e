// Cases of expressions, read from JSON.
import { Duration, LocalDate } from '@js-joda/core';
import { describe, expect, it } from 'vitest';
import { readEvalCase, readVariables } from '../../../src/main/command/read-eval-case.ts';
import { parseJson } from '../../../src/main/contract/parse-json.ts';
import { JavaDouble } from '../../../src/main/contract/value.ts';
import { JavaInstant, JavaTemporal } from '../../../src/main/expression/value.ts';

function read(text: string) {
  const json = parseJson(text);
  return json.ok ? readEvalCase(json.value) : json;
}

const noSetup = { secrets: undefined, kv: undefined, files: undefined };

it('a case of two members is a text without variables', () => {
  expect(read('{"id":"a","expression":"{{ 1 }}"}')).toEqual({
    ok: true,
    value: { id: 'a', expression: '{{ 1 }}', mode: 'text', variables: new Map(), setup: noSetup },
  });
});

it('context, mode and setup are read, unknown members passed over', () => {
  const text =
    '{"id":7,"expression":"","mode":"typed","note":"n","context":{"a":[1,{"2":1.0}],"b":null},' +
    '"setup":{"secrets":{"K":"v"},"kv":{"a.b":{"d":{"$duration":"PT1H30M"}}},"files":{"a.b":{"x/y":"text"}}}}';
  expect(read(text)).toEqual({
    ok: true,
    value: {
      id: 7,
      expression: '',
      mode: 'typed',
      variables: new Map<string, unknown>([
        ['a', [1, new Map([['2', new JavaDouble(1)]])]],
        ['b', null],
      ]),
      setup: {
        secrets: new Map([['K', 'v']]),
        kv: new Map([['a.b', new Map([['d', new JavaTemporal(Duration.parse('PT1H30M'), 'java.time.Duration')]])]]),
        files: new Map([['a.b', new Map([['x/y', 'text']])]]),
      },
    },
  });
});

it('typed values are those of Java; a map that only looks like one is a map', () => {
  const json = parseJson(
    '{"i":{"$instant":"1970-01-01T00:00:01.000000002Z"},"d":{"$date":"2024-05-01"},"m":{"$x":1},"n":{"$date":1,"b":2}}',
  );
  expect(json.ok && readVariables(json.value)).toEqual({
    ok: true,
    value: new Map<string, unknown>([
      ['i', new JavaInstant(1_000_000_002n)],
      ['d', new JavaTemporal(LocalDate.parse('2024-05-01'), 'java.time.LocalDate')],
      ['m', new Map([['$x', 1]])],
      ['n', new Map([['$date', 1], ['b', 2]])], // prettier-ignore
    ]),
  });
});

describe('faults', () => {
  it.each([
    ['[]', 'it is not an object'],
    ['{}', '"expression" is not a text'],
    ['{"expression":"","mode":"html"}', '"mode" is neither "typed" nor "object"'],
    ['{"expression":"","context":[]}', 'the context is not an object'],
    ['{"expression":"","setup":1}', '"setup" is not an object'],
    ['{"expression":"","setup":{"secrets":{"A":1}}}', 'a secret or a file is not a text'],
    ['{"expression":"","setup":{"files":{"a":"b"}}}', '"files" is not an object'],
    ['{"expression":"","context":{"a":{"$instant":5}}}', '"$instant" is not a text'],
    ['{"expression":"","context":{"a":[{"$date":"x"}]}}', "Text 'x' could not be parsed"],
    ['{"expression":"","context":{"a":{"$instant":"x"}}}', 'Cannot read case: '],
  ])('%s', (text, says) => {
    const found = read(text);
    expect(found.ok ? undefined : found.error).toMatchObject({
      code: 'JSON_INVALID',
      message: expect.stringContaining(says),
    });
  });
});
