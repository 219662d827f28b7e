// Templates made by chance: some by the grammar, some by damaging recorded ones. Chance comes from a seed, so a
// finding can be made again.

/** A source of chance: a number from 0 up to but without 1. */
export type Chance = () => number;

/** Makes a source of chance from a seed (mulberry32). */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Names that a template may call or read, beside those that lead out of a sandbox elsewhere. */
export interface Vocabulary {
  readonly variables: readonly string[];
  readonly filters: readonly string[];
  readonly functions: readonly string[];
  readonly tests: readonly string[];
}

const foreignNames = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'process',
  'globalThis',
  'require',
  'getClass',
  'class',
  'this',
  'S',
  'runtime',
  'arguments',
];

const members = ['body', 'user', 'name', 'size', 'length', 'key', 'value', 'add', 'put', 'clear', 'first', 'get', '0'];

const binaryOperators = '+ - * / % ~ == != < > <= >= and or contains isIn ?? ??? .. equals'.split(' ');

/** One template by the grammar. */
export function generateTemplate(chance: Chance, words: Vocabulary): string {
  const pieces = Array.from({ length: 1 + below(chance, 4) }, () => piece(chance, words, 2));
  return pieces.join('');
}

function piece(chance: Chance, words: Vocabulary, depth: number): string {
  const inner = (): string => (depth === 0 ? 'x' : piece(chance, words, depth - 1));
  const value = (): string => expression(chance, words, 3);
  switch (below(chance, 12)) {
    case 0:
      return pick(chance, ['text', '\n', '}}', '#', '{', '\u2028', '😀', '"', "'", '`${1}`', '\\', '*/']);
    case 1:
      return `{% if ${value()} %}${inner()}{% else %}${inner()}{% endif %}`;
    case 2:
      return `{% for ${name(chance, words)} in ${value()} %}${inner()}{% endfor %}`;
    case 3:
      return `{% set ${name(chance, words)} = ${value()} %}`;
    case 4:
      return `{% macro f(a, b=${value()}) %}${inner()}{% endmacro %}{{ f(${value()}) }}`;
    case 5:
      return `{% filter ${pick(chance, words.filters)} %}${inner()}{% endfilter %}`;
    case 6:
      return `{% block b %}${inner()}{% endblock %}`;
    case 7:
      return `{% raw %}${inner()}{% endraw %}`;
    default:
      return `{{ ${value()} }}`;
  }
}

function expression(chance: Chance, words: Vocabulary, depth: number): string {
  const inner = (): string => expression(chance, words, depth - 1);
  if (depth === 0) return literal(chance, words);
  switch (below(chance, 14)) {
    case 0:
      return `(${inner()})`;
    case 1:
      return `${inner()} | ${pick(chance, words.filters)}${chance() < 0.4 ? `(${inner()})` : ''}`;
    case 2:
      return `${pick(chance, words.functions)}(${chance() < 0.7 ? inner() : ''})`;
    case 3:
      return `${inner()} is ${chance() < 0.3 ? 'not ' : ''}${pick(chance, words.tests)}`;
    case 4:
      return `${inner()} ? ${inner()} : ${inner()}`;
    case 5:
      return `${pick(chance, ['not ', '-', '+'])}${inner()}`;
    case 6:
      return `[${inner()}, ${inner()}]`;
    case 7:
      return `{${inner()}: ${inner()}}`;
    case 8:
      return `${name(chance, words)}.${pick(chance, [...members, ...foreignNames])}${chance() < 0.4 ? `(${inner()})` : ''}`;
    case 9:
      return `${name(chance, words)}[${inner()}]`;
    case 10:
      return `"a#{${inner()}}b"`;
    default:
      return `${inner()} ${pick(chance, binaryOperators)} ${inner()}`;
  }
}

function literal(chance: Chance, words: Vocabulary): string {
  switch (below(chance, 9)) {
    case 0:
      return String(below(chance, 20));
    case 1:
      return pick(chance, ['9223372036854775807', '1.5', '0.0', '10L', '1e3', '0', '99999999999999999999']);
    case 2:
      return pick(chance, ["'a'", "''", '"b"', "'{{ x }}'", "'a,b'", "'\\\\'", "'${S}'", "'\u2028'", '"#"']);
    case 3:
      return pick(chance, ['true', 'false', 'null', 'none', '[]', '{}', '1..5', "'a'..'e'"]);
    default:
      return name(chance, words);
  }
}

function name(chance: Chance, words: Vocabulary): string {
  return pick(chance, chance() < 0.15 ? foreignNames : words.variables);
}

/** A recorded template with some places damaged, or two grown together. */
export function mutateTemplate(chance: Chance, templates: readonly string[]): string {
  let template = pick(chance, templates);
  for (let change = 0; change <= below(chance, 4); change++) {
    const from = below(chance, template.length + 1);
    const to = Math.min(template.length, from + below(chance, 8));
    const other = pick(chance, templates);
    const start = below(chance, other.length + 1);
    const inserted = pick(chance, [
      '',
      template.slice(from, to).repeat(2),
      other.slice(start, start + below(chance, 24)),
      pick(chance, ['{{', '}}', '{%', '%}', '#', '"', "'", '(', ')', '[', ']', '|', '~', '..', '??', '-', '\\', '\n']),
      pick(chance, foreignNames),
    ]);
    template = template.slice(0, from) + inserted + template.slice(to);
  }
  return template;
}

function below(chance: Chance, end: number): number {
  return Math.floor(chance() * end);
}

function pick(chance: Chance, texts: readonly string[]): string {
  return texts[below(chance, texts.length)] ?? '';
}
