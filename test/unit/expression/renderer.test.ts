// The door of the expression language.
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../../src/main/contract/parse-json.ts';
import { createRenderer } from '../../../src/main/expression/renderer.ts';
import type { Value } from '../../../src/main/expression/value.ts';
import { fixedServices, render, rendererOf, scopeOf } from './rendering.ts';

describe('render()', () => {
  it('a text without braces is its own output', () => {
    expect(render('a }} %} $1')).toBe('a }} %} $1');
  });

  it('a value that holds braces is printed as it is', () => {
    expect(render('{{ a }}', { a: '{{ b }}' })).toBe('{{ b }}');
  });

  it('a failure has code, line, and near names', () => {
    expect(rendererOf('1.3').render('\n{{ trigger.bdy }}', scopeOf({ trigger: { body: 1 } }))).toEqual({
      ok: false,
      error: {
        code: 'EXPRESSION_FAILED',
        message: 'Unable to find `bdy` used in the expression `\n{{ trigger.bdy }}` at line 2',
        line: 2,
        details: { path: 'trigger.bdy', nearest: ['body'] },
      },
    });
  });

  it('a fault of a callable is an error value, not a crash', () => {
    const broken = { name: 'broken', argumentNames: null, apply: () => ([] as Value[])[0] ?? breakDown() };
    const renderer = createRenderer('1.3', {
      filters: new Map([['broken', broken]]),
      functions: new Map(),
      tests: new Map(),
    });
    expect(renderer.render('{{ 1 | broken }}', scopeOf({}))).toEqual({
      ok: false,
      error: { code: 'INTERNAL', message: 'Cannot render expression: broken down' },
    });
  });

  it('keys of a payload are data, whatever they are named', () => {
    const parsed = parseJson('{"__proto__": {"polluted": true}, "constructor": "own"}');
    const variables = new Map<string, Value>([['body', parsed.ok ? parsed.value : null]]);
    const result = rendererOf('1.3').render('{{ body }}{{ body.constructor }}{{ polluted ?? "clean" }}', {
      variables,
      services: fixedServices,
    });
    expect(result).toEqual({ ok: true, value: '{"__proto__":{"polluted":true},"constructor":"own"}ownclean' });
  });
});

describe('renderTyped()', () => {
  it.each<[string, Value]>([
    ['{{ l }}', [1, 'a']],
    ['{{ l }}{# c #}', [1, 'a']],
    ['{{ i }} x', '7 x'],
    ['{{ i -}}  ', 7],
    ['  {{- i }}', '7'],
    ['{{ n }}', null],
    ['plain', 'plain'],
    ['12', '12'],
    ['{% raw %}{{ x }}{% endraw %}', '{{ x }}'],
  ])('%s', (template, value) => {
    const scope = scopeOf({ l: [1, 'a'], i: 7, n: null });
    expect(rendererOf('1.3').renderTyped(template, scope)).toEqual({ ok: true, value });
  });
});

describe('renderObject()', () => {
  it('renders every text, and what prints nothing is null', () => {
    const object = new Map<Value, Value>([
      ['{{ k }}', ['{{ l }}', 5, null]],
      ['n', '{{ n }}'],
      ['e', ''],
    ]);
    expect(rendererOf('1.3').renderObject(object, scopeOf({ k: 'key', l: [1], n: null }))).toEqual({
      ok: true,
      value: new Map<Value, Value>([
        ['key', ['[1]', 5, null]],
        ['n', null],
        ['e', ''],
      ]),
    });
  });

  it('one failure fails it', () => {
    expect(rendererOf('1.3').renderObject(['{{ nope }}'], scopeOf({}))).toMatchObject({ ok: false });
  });
});

function breakDown(): never {
  throw new Error('broken down');
}
