// What the filters that work on texts do, each in a sentence and an example. Words for the window; how they work is in
// `filter/`.
import type { CallableReference } from './callable-reference.ts';

/** Filters that take a text, by name. */
export const textFilters: CallableReference = {
  abbreviate: {
    meaning: 'A text cut to a length, with three points at its end',
    example: '{{ "Hookbench" | abbreviate(7) }}',
    gives: 'Hook...',
  },
  base64decode: { meaning: 'The text that base64 stands for', example: '{{ "SGk=" | base64decode }}', gives: 'Hi' },
  base64encode: { meaning: 'A text in base64', example: '{{ "Hi" | base64encode }}', gives: 'SGk=' },
  capitalize: {
    meaning: 'A text with its first letter in upper case',
    example: '{{ "order paid" | capitalize }}',
    gives: 'Order paid',
  },
  endsWith: {
    meaning: 'Whether a text ends with another',
    example: '{{ "order.paid" | endsWith("paid") }}',
    gives: 'true',
  },
  escapeChar: {
    meaning: 'A text with its quotes escaped for `single` or `double` quotes, or for a `shell`',
    example: `{{ "it's" | escapeChar('shell') }}`,
    gives: String.raw`it'\''s`,
  },
  format: {
    meaning: 'A text with values put into it, as Java’s String.format',
    example: '{{ "%s has %05d" | format("order", 42) }}',
    gives: 'order has 00042',
  },
  indent: {
    meaning: 'A text with blanks before each line but the first',
    example: '{{ text | indent(2) }}',
    context: String.raw`{"text": "a\nb"}`,
    gives: 'a\n  b',
  },
  lower: { meaning: 'A text in lower case', example: '{{ "PAID" | lower }}', gives: 'paid' },
  md5: { meaning: 'The MD5 of a text, in hex', example: '{{ "Hi" | md5 }}', gives: 'c1a5298f939e87e8f962a5edfc206918' },
  nindent: {
    meaning: 'A text on a new line, with blanks before each of its lines',
    example: '{{ text | nindent(2) }}',
    context: String.raw`{"text": "a\nb"}`,
    gives: '\n  a\n  b',
  },
  nl2br: {
    meaning: 'A text with `<br />` in place of its line breaks',
    example: '{{ text | nl2br }}',
    context: String.raw`{"text": "a\nb"}`,
    gives: 'a<br />b',
  },
  regexExtract: {
    meaning: 'The first part of a text that fits a pattern, or one of its groups',
    example: '{{ "order-42" | regexExtract("order-([0-9]+)", 1) }}',
    gives: '42',
  },
  regexMatch: {
    meaning: 'Whether a pattern is found anywhere in a text',
    example: '{{ "order-42" | regexMatch("[0-9]+$") }}',
    gives: 'true',
  },
  regexReplace: {
    meaning: 'A text with all that fits a pattern replaced',
    example: '{{ "order-42" | regexReplace("[0-9]", "#") }}',
    gives: 'order-##',
  },
  replace: {
    meaning: 'A text with each key of a map replaced by its value, in all texts of the input',
    example: '{{ "a-b" | replace({"a": "x", "-": "+"}) }}',
    gives: 'x+b',
  },
  sha1: {
    meaning: 'The SHA-1 of a text, in hex',
    example: '{{ "Hi" | sha1 }}',
    gives: '94dd9e08c129c785f7f256e82fbe0a30e6d1ae40',
  },
  sha256: {
    meaning: 'The SHA-256 of a text, in hex',
    example: '{{ "Hi" | sha256 }}',
    gives: '3639efcd08abb273b1619e82e78c29a7df02c1051b1820e99fc395dcaa3326b8',
  },
  sha512: { meaning: 'The SHA-512 of a text, in hex', example: '{{ "Hi" | sha512 | length }}', gives: '128' },
  slugify: {
    meaning: 'A text as a part of an address',
    example: '{{ "Crème Brûlée!" | slugify }}',
    gives: 'creme-brulee',
  },
  split: {
    meaning: 'The parts of a text between a pattern',
    example: '{{ "a,b,c" | split(",") }}',
    gives: '["a","b","c"]',
  },
  startsWith: {
    meaning: 'Whether a text starts with another',
    example: '{{ "order.paid" | startsWith("order") }}',
    gives: 'true',
  },
  string: { meaning: 'A value as text', example: '{{ (42 | string) ~ "!" }}', gives: '42!' },
  substringAfter: {
    meaning: 'What stands behind the first place of a separator',
    example: '{{ "a.b.c" | substringAfter(".") }}',
    gives: 'b.c',
  },
  substringAfterLast: {
    meaning: 'What stands behind the last place of a separator',
    example: '{{ "a.b.c" | substringAfterLast(".") }}',
    gives: 'c',
  },
  substringBefore: {
    meaning: 'What stands before the first place of a separator',
    example: '{{ "a.b.c" | substringBefore(".") }}',
    gives: 'a',
  },
  substringBeforeLast: {
    meaning: 'What stands before the last place of a separator',
    example: '{{ "a.b.c" | substringBeforeLast(".") }}',
    gives: 'a.b',
  },
  title: {
    meaning: 'A text with the first letter of each word in upper case',
    example: '{{ "order paid" | title }}',
    gives: 'Order Paid',
  },
  trim: { meaning: 'A text without blanks at its ends', example: '{{ "  Hi " | trim }}', gives: 'Hi' },
  upper: { meaning: 'A text in upper case', example: '{{ "paid" | upper }}', gives: 'PAID' },
  urldecode: {
    meaning: 'A text with its percent signs read, as in a query',
    example: '{{ "a%20b" | urldecode }}',
    gives: 'a b',
  },
  urlencode: { meaning: 'A text as it can stand in a query', example: '{{ "a b&c" | urlencode }}', gives: 'a+b%26c' },
};
