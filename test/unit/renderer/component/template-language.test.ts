// Colours of templates, token by token.
import { StringStream } from '@codemirror/language';
import { expect, it } from 'vitest';
import { templateParser } from '../../../../src/renderer/component/template-language.ts';

/** The coloured parts of some lines, each with its colour. */
function colours(...lines: readonly string[]): readonly string[] {
  const state = templateParser.startState?.(2) ?? { closing: '' };
  return lines.flatMap((line) => {
    const stream = new StringStream(line, 2, 2);
    const parts: string[] = [];
    while (!stream.eol()) {
      stream.start = stream.pos;
      const colour = templateParser.token(stream, state);
      if (colour !== null) parts.push(`${colour} ${stream.current()}`);
    }
    return parts;
  });
}

it.each([
  ['Hi { there }', []],
  ['{{ a.b | upper }} b', ['meta {{', 'keyword | upper', 'meta }}']],
  [`{{ "x}}" ~ 'y' ~ 12.5 }}`, ['meta {{', 'string "x}}"', "string 'y'", 'number 12.5', 'meta }}']],
  ['{% if a is defined %}', ['meta {%', 'keyword if', 'keyword is', 'meta %}']],
  ['{{ now() }}', ['meta {{', 'keyword now', 'meta }}']],
])('%s', (line, expected) => {
  expect(colours(line)).toEqual(expected);
});

it('a tag may go over lines', () => {
  expect(colours('{{ 1', '+ 2 }} 3')).toEqual(['meta {{', 'number 1', 'number 2', 'meta }}']);
});
