// The lexer: modes, order of attempts, trimming and lines.
import { describe, expect, it } from 'vitest';
import { tokenize } from '../../../src/main/expression/lexer.ts';

const short = (template: string): readonly string[] =>
  tokenize(template).map(({ type, value }) => (value === null ? type : `${type} ${value}`));

describe('tokenize()', () => {
  it.each([
    ['stray closers are text', 'a }} %} #}', ['TEXT a }} %} #}', 'EOF']],
    [
      'a closer inside brackets is none',
      "{{ {'a':{}} }}",
      [
        'PRINT_START',
        'PUNCTUATION {',
        'STRING a',
        'PUNCTUATION :',
        'PUNCTUATION {',
        'PUNCTUATION }',
        'PUNCTUATION }',
        'PRINT_END }}',
        'EOF',
      ],
    ],
    [
      'an operator that runs on is a name',
      '{{ isx notx }}',
      ['PRINT_START', 'NAME isx', 'NAME notx', 'PRINT_END }}', 'EOF'],
    ],
    [
      '`is not` needs one space',
      '{{ a is not b }}',
      ['PRINT_START', 'NAME a', 'OPERATOR is not', 'NAME b', 'PRINT_END }}', 'EOF'],
    ],
    ['a long loses its letter', '{{ 10L 1.5 }}', ['PRINT_START', 'LONG 10', 'NUMBER 1.5', 'PRINT_END }}', 'EOF']],
    [
      'only the surrounding quote is escaped',
      String.raw`{{ 'it\'s \n' }}`,
      ['PRINT_START', String.raw`STRING it's \n`, 'PRINT_END }}', 'EOF'],
    ],
    [
      'a text with `#{` is taken apart',
      '{{ "a#{b}c" }}',
      [
        'PRINT_START',
        'STRING a',
        'STRING_INTERPOLATION_START',
        'NAME b',
        'STRING_INTERPOLATION_END',
        'STRING c',
        'PRINT_END }}',
        'EOF',
      ],
    ],
    ['dashes trim', 'a  {{- x -}}  b', ['TEXT a', 'PRINT_START', 'NAME x', 'PRINT_END }}', 'TEXT b', 'EOF']],
    ['a dash without blank is a minus', '{{-x}}', ['PRINT_START', 'OPERATOR -', 'NAME x', 'PRINT_END }}', 'EOF']],
    ['comments leave nothing', 'a{# {{ x }} #}b', ['TEXT a', 'TEXT b', 'EOF']],
    ['verbatim is text', '{% verbatim %} {{ x }}{% endverbatim %}', ['TEXT {{ x }}', 'EOF']],
    ['no-break spaces are kept', '\u00a0 {{- x }}', ['TEXT \u00a0', 'PRINT_START', 'NAME x', 'PRINT_END }}', 'EOF']],
  ])('%s', (_, template, tokens) => {
    expect(short(template)).toEqual(tokens);
  });

  it.each([
    ['{{ a$b }}', 'Unexpected character [$]'],
    ['{{ ( 1 }}', 'Unclosed ")"'],
    ['{{ ( 1', 'Unclosed "("'],
    ['{{ "#{1', 'Unclosed "#{"'],
    ['{{ 1 ) }}', 'Unexpected ")"'],
    ['{{ "a', 'Unclosed """'],
    ["{{ 'a", "Unexpected character [']"],
    ['{{ ', 'Unexpected character [\u0000]'],
    ['{# a', 'Unclosed comment.'],
    ['{% verbatim %}', 'Unclosed verbatim tag.'],
  ])('%s is refused', (template, text) => {
    expect(() => tokenize(template)).toThrow(expect.objectContaining({ kind: 'pebble', text }));
  });

  it('counts every kind of line end', () => {
    const [, , token] = tokenize('a\r\nb\u2028c\n{{ x }}');
    expect(token).toEqual({ type: 'NAME', value: 'x', line: 4, at: 10 });
  });

  it('takes a text of megabytes in one piece', () => {
    expect(tokenize(`{{ '${"\\'".repeat(500_000)}' }}`)).toHaveLength(4);
  });
});
