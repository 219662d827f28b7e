// Templates over a context of one's own, under every version.
import { describe, expect, it } from 'vitest';
import { createRenderHandler } from '../../../src/main/api/render-template.ts';
import { playgroundLimits } from '../../../src/main/config.ts';
import { profiles, switchesOf } from '../../../src/main/contract/profile.ts';
import { createExtensions } from '../../../src/main/expression/registry.ts';
import { createRenderer } from '../../../src/main/expression/renderer.ts';
import { createTestEngine } from '../../test-engine.ts';

const { environment } = createTestEngine({}, { environment: { SECRET_WORD: 'aHVudGVyMg==' }, random: Math.random });
const renderings = profiles.map((profile) => {
  const switches = switchesOf(profile);
  const renderer = createRenderer(profile, createExtensions(switches), playgroundLimits);
  return { profile, rendering: { ...environment.rendering, switches, renderer } };
});
const handler = createRenderHandler({ renderings, limits: playgroundLimits });
const render = async (template: string, context = '') => handler['expressions.render']({ template, context });

describe('a template', () => {
  it.each([
    [
      '{{ n }}',
      '{"n": 12345678901234567890}',
      { kind: 'number', json: '12345678901234567890' },
      '12345678901234567890',
    ],
    ['{{ n }}', '{"n": 1.0}', { kind: 'number', json: '1.0' }, '1.0'],
    ['{{ m }}', '{"m": {"2": 1, "1": 2}}', { kind: 'map', json: '{"2":1,"1":2}' }, '{"2":1,"1":2}'],
    ['{{ none }}', '{"none": null}', { kind: 'null', json: 'null' }, ''],
    ['Hi {{ name }}', '{"name": "Ada"}', { kind: 'string', json: '"Hi Ada"' }, undefined],
    ['no expression', ' \n', { kind: 'string', json: '"no expression"' }, undefined],
  ])('%s over %s has its kind and its text', async (template, context, value, text) => {
    const one = { value, ...(text === undefined ? {} : { text }) };
    expect(await render(template, context)).toEqual({
      ok: true,
      value: profiles.map((profile) => ({ profile, ...one })),
    });
  });

  it('is told where the versions differ, in the words of each and with the line', async () => {
    const told = await render('\n{{ m | json }}', '{"m": {"a": 1}}');
    expect(told.ok && told.value).toEqual([
      { profile: '1.3', value: { kind: 'string', json: '"\\n{\\"a\\":1}"' } },
      {
        profile: '2.0',
        value: { kind: 'error', error: expect.objectContaining({ code: 'EXPRESSION_FAILED', line: 2 }) },
      },
    ]);
  });

  it('has the same chance and time under each', async () => {
    const told = await render('{{ [uuid(), id(), now(), randomInt(lower=0, upper=1000000)] }}');
    const values = told.ok ? told.value.map(({ value, text }) => [value.kind, text?.slice(0, 70)]) : [];
    expect(values[0]).toEqual(values[1]);
  });

  it('changes nothing that the next version sees', async () => {
    const told = await render('{{ l.add(3) }} {{ l | length }}', '{"l": [1]}');
    expect(told.ok && told.value.map(({ value }) => value.kind !== 'error' && value.json)).toEqual([
      '"true 2"',
      '"true 2"',
    ]);
  });
});

it.each([
  ['{{ secret("WORD") }}', '"******"'],
  ['{{ {"a": secret("WORD")} }}', '{"a":"******"}'],
])('%s shows no secret', async (template, json) => {
  const told = await render(template, '{"flow": {"namespace": "company.team"}}');
  expect(told.ok && told.value.map(({ value }) => value.kind !== 'error' && value.json)).toEqual([json, json]);
  expect(JSON.stringify(told)).not.toContain('hunter2');
});

it('a secret needs the namespace of a flow, as in Kestra', async () => {
  const told = await render('{{ secret("WORD") }}');
  expect(told.ok && told.value.map(({ value }) => value.kind)).toEqual(['error', 'error']);
});

describe('a context', () => {
  it.each([
    ['{"a": }', { line: 1, column: 7 }],
    ['{\n  "a": 1,\n}', { line: 3, column: 1 }],
    ['[1]', { line: 1, column: 1 }],
  ])('%s is refused with its place', async (context, place) => {
    const told = await render('{{ a }}', context);
    expect(told.ok ? told : told.error).toMatchObject({ code: 'JSON_INVALID', ...place });
  });
});

it.each([
  ['{% for i in range(0, 9000) %}{% for j in range(0, 9000) %}{% endfor %}{% endfor %}', 'steps'],
  ['{% for i in range(0, 30000) %}0123456789012345678901234567890123456789{% endfor %}', 'characters'],
  ['{{ range(0, 400000) }}', 'characters'],
])('%s ends, and says at which bound', async (template, bound) => {
  const told = await render(template);
  const messages = told.ok ? told.value.map(({ value }) => (value.kind === 'error' ? value.error.message : '')) : [];
  expect(messages.map((message) => message.includes(bound))).toEqual([true, true]);
});
