// The tags, and what is no tag.
import { expect, it } from 'vitest';
import { render } from './rendering.ts';

it.each([
  [
    'if takes elseif and else',
    '{% if a == 1 %}1{% elseif a == 2 %}2{% else %}3{% endif %}',
    { a: 2 },
    '2',
    '1.3',
  ] as const,
  [
    'elif is no tag',
    '{% if b %}{% elif b %}{% endif %}',
    { b: true },
    'error: io.pebbletemplates.pebble.error.ParserException: Unexpected tag name "elif" ({% if b %}{% elif b %}{% endif %}:1)',
    '1.3',
  ] as const,
  [
    'an open if is named',
    '{% if b %}',
    { b: true },
    'error: io.pebbletemplates.pebble.error.ParserException: Unexpected end of template. Pebble was looking for the "endif" tag ({% if b %}:1)',
    '1.3',
  ] as const,
  [
    'an open for is named',
    '{% for i in l %}',
    { l: [] },
    'error: io.pebbletemplates.pebble.error.ParserException: Unexpected end of template. Pebble was looking for the "endfor" tag ({% for i in l %}:1)',
    '1.3',
  ] as const,
  [
    'for takes one name',
    '{% for a, b in m %}{% endfor %}',
    { m: {} },
    'error: io.pebbletemplates.pebble.error.ParserException: Unexpected token of value "," and type PUNCTUATION, expected token of type NAME ({% for a, b in m %}{% endfor %}:1)',
    '1.3',
  ] as const,
  ['filters of the tag chain', '{% filter upper | lower %}aB{% endfilter %}', {}, 'ab', '1.3'] as const,
  [
    'the last block of a name serves all',
    '{% block a %}1{% endblock %}{% block a %}2{% endblock %}',
    {},
    '22',
    '1.3',
  ] as const,
  ['a block may say its name at the end', '{% block a %}1{% endblock a %}', {}, '1', '1.3'] as const,
  [
    'an open block is refused',
    '{% block a %}1',
    {},
    'error: io.pebbletemplates.pebble.error.ParserException: endblock tag should be present with block tag starting line number  ({% block a %}1:1)',
    '1.3',
  ] as const,
  [
    'macros share no name',
    '{% macro a() %}{% endmacro %}{% macro a() %}{% endmacro %}',
    {},
    'error: io.pebbletemplates.pebble.error.PebbleException: More than one macro can not share the same name: a (?:?)',
    '1.3',
  ] as const,
  [
    'a tag needs a name',
    '{% 1 %}',
    {},
    'error: io.pebbletemplates.pebble.error.ParserException: A block must start with a tag name. ({% 1 %}:1)',
    '1.3',
  ] as const,
  [
    'words cannot be assigned',
    '{% set null = 1 %}',
    {},
    'error: io.pebbletemplates.pebble.error.ParserException: Can not assign a value to null ({% set null = 1 %}:1)',
    '1.3',
  ] as const,
])('%s', (_, template, variables, output, profile) => {
  expect(render(template, variables, profile)).toBe(output);
});
