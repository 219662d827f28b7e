// Problems of YAML in the words of Kestra's reader.
import { expect, test } from 'vitest';
import { JavaDouble, type JsonValue } from '../../../src/main/contract/value.ts';
import { readYaml } from '../../../src/main/flow/read-yaml.ts';
import { describeNotMap } from '../../../src/main/flow/yaml-problem.ts';

test('describeYamlError() shows the line and a caret, as SnakeYAML does', () => {
  expect(readYaml('id: v\ndescription: @foo\n').problems[0]?.message).toBe(
    [
      'YAML parsing error: while scanning for the next token',
      "found character '@' that cannot start any token. (Do not use @ for indentation)",
      " in 'reader', line 2, column 14:",
      '    description: @foo',
      '                 ^',
      '',
      ' at [Source: (StringReader); line: 2, column: 12] (at line 2)',
    ].join('\n'),
  );
});

test('describeYamlError() keeps our own words where those of Kestra are not known', () => {
  expect(readYaml('a: [1, 2\nb: 1\n').problems[0]?.message).toContain('(at line 2)');
});

test.each<[JsonValue, string]>([
  ['hello', "String value ('hello')"],
  [[], 'Array value (token `JsonToken.START_ARRAY`)'],
  [12, 'Integer value (token `JsonToken.VALUE_NUMBER_INT`)'],
  [new JavaDouble(1.5), 'Floating-point value (token `JsonToken.VALUE_NUMBER_FLOAT`)'],
  [true, 'Boolean value (token `JsonToken.VALUE_TRUE`)'],
  [null, 'Null value (token `JsonToken.VALUE_NULL`)'],
])('describeNotMap() names the kind of %j', (value, text) => {
  expect(describeNotMap(value).message).toContain(text);
});
