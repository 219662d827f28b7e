// Templates written to break out, to break down or to make others pay: what each gives on both profiles.
// The probes R8, R9, T1, T2 and T4 of the product paper.
import { describe, expect, it } from 'vitest';
import { profiles } from '../../src/main/contract/profile.ts';
import { rendererOf, scopeOf } from '../unit/expression/rendering.ts';

const data = {
  body: { text: "{{ 7*7 }} {% include '/etc/passwd' %} {{ secret('X') }}", self: 'x{{ render(body.self) }}' },
  s: 'a'.repeat(50_000),
  l: [1],
};

const unknownTag = /Unexpected tag name/;
const missing = /^Unable to find /;
const bounded = /^Cannot (render expression|make a text)|RenderLimitExceededException|nesting depth|more than/;

describe.each(profiles)('profile %s', (profile) => {
  it.each<[string, string, RegExp]>([
    [
      'payload text is printed, never run',
      '{{ body.text }}',
      /^\{\{ 7\*7 \}\} \{% include '\/etc\/passwd' %\} \{\{ secret\('X'\) \}\}$/,
    ],
    ['a constructor is no member', "{{ ''.constructor.constructor('return process') }}", missing],
    ['a constructor is no variable', "{{ constructor.constructor('return 1') }}", missing],
    ['a value is no function', "{{ ''.constructor('return process')() }}", /cannot be cast to class/],
    ['a name put together is looked up as any other', "{{ s['con' ~ 'structor'] }}", missing],
    ['__proto__ is no member', '{{ body.__proto__.polluted }}', missing],
    ['prototype of nothing', '{{ l.prototype }}', missing],
    ['nunjucks has no globals here', "{{ cycler('a').constructor }}", /Function or Macro \[cycler\] does not exist/],
    ['nunjucks has no joiner here', '{{ joiner() }}', /Function or Macro \[joiner\] does not exist/],
    ['a filter is no value', '{{ upper }}', missing],
    ['a filter has no members', '{{ (s | upper).call }}', missing],
    ['globals of the host are not there', '{{ globalThis ?? process ?? require ?? module ?? "none" }}', /^none$/],
    ['nothing of the compiled code is there', '{{ S ?? runtime ?? arguments ?? this ?? "none" }}', /^none$/],
    ['there is no include', "{% include '/etc/passwd' %}", unknownTag],
    ['there is no import', "{% import '/etc/passwd' %}", unknownTag],
    ['there is no extends', "{% extends '/etc/passwd' %}", unknownTag],
    ['an endless range ends', '{% for i in range(1, 1000000000) %}{% endfor %}', bounded],
    ['loops in loops end', '{% for i in 1..99999 %}{% for j in 1..99999 %}{% endfor %}{% endfor %}', bounded],
    ['render() in itself ends', '{{ render(body.self) }}', bounded],
    ['a macro in itself ends', '{% macro f() %}{{ f() }}{{ f() }}{% endmacro %}{{ f() }}', bounded],
    [
      'a text that doubles ends',
      "{% set t = 'xxxxxxxx' %}{% for i in 1..99 %}{% set t = t ~ t %}{% endfor %}",
      bounded,
    ],
    ['a list that doubles ends', '{% set t = [1] %}{% for i in 1..99 %}{% set t = t + t %}{% endfor %}', bounded],
    ['an expensive pattern is cheap', "{{ (s ~ '!').matches('(a+)+$') }}", /^false$/],
    ['deep nesting ends', `{{ ${'['.repeat(50_000)}${']'.repeat(50_000)} }}`, bounded],
  ])('%s', (_, template, expected) => {
    const result = rendererOf(profile).render(template, scopeOf(data));
    expect(result.ok ? result.value : result.error.message).toMatch(expected);
  });

  it('an error shows the template, never a value', () => {
    const scope = scopeOf({ password: 'hunter2' });
    const results = [
      '{{ password.nope }}',
      '{{ password | nope }}',
      '{{ password - 1 }}',
      '{% if password.a %}{% endif %}',
    ];
    expect(JSON.stringify(results.map((template) => rendererOf(profile).render(template, scope)))).not.toContain(
      'hunter2',
    );
  });
});
