// Messages about wrong YAML.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  [
    '{{ yaml("a: \'x") }}',
    "error: io.pebbletemplates.pebble.error.PebbleException: Invalid yaml: while scanning a quoted scalar\n in 'reader', line 1, column 4:\n    a: 'x\n       ^\nfound unexpected end of stream\n in 'reader', line 1, column 6:\n    a: 'x\n         ^\n\n at [Source: (StringReader); line: 1, column: 6] ({{ yaml(\"a: 'x\") }}:1)",
    '2.0',
  ],
  [
    "{{ yaml('a: b: c') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: Invalid yaml: mapping values are not allowed here\n in 'reader', line 1, column 5:\n    a: b: c\n        ^\n\n at [Source: (StringReader); line: 1, column: 5] ({{ yaml('a: b: c') }}:1)",
    '2.0',
  ],
  [
    "{{ yaml('[1, 2') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: Invalid yaml: while parsing a flow sequence\n in 'reader', line 1, column 1:\n    [1, 2\n    ^\nexpected ',' or ']', but got <stream end>\n in 'reader', line 1, column 6:\n    [1, 2\n         ^\n\n at [Source: (StringReader); line: 1, column: 6] ({{ yaml('[1, 2') }}:1)",
    '2.0',
  ],
  [
    "{{ yaml('a: {b: 1') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: Invalid yaml: while parsing a flow mapping\n in 'reader', line 1, column 4:\n    a: {b: 1\n       ^\nexpected ',' or '}', but got <stream end>\n in 'reader', line 1, column 9:\n    a: {b: 1\n            ^\n\n at [Source: (StringReader); line: 1, column: 9] ({{ yaml('a: {b: 1') }}:1)",
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
