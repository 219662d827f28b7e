// A flow as the rules see it.
import { expect, it } from 'vitest';
import { lintedFlow } from './linted.ts';

it('knows of each text what it belongs to, and leaves out what is for people', () => {
  const { texts, webhooks } = lintedFlow(`id: a
description: "{{ x }}"
namespace: n
triggers:
  - {id: wh, type: io.kestra.core.models.triggers.types.Webhook, key: k}
tasks:
  - id: s
    type: io.kestra.core.tasks.flows.Sequential
    tasks:
      - {id: l, type: io.kestra.plugin.core.log.Log, message: ["{{ x }}", "{{ x"], description: "{{ x }}"}
`);
  expect([
    webhooks.map(({ id, type }) => [id, type]),
    texts
      .filter(({ text }) => text.includes('{{'))
      .map(({ at, owner, property, syntax }) => [at.join('.'), owner?.parent?.type, property, syntax !== undefined]),
  ]).toEqual([
    [['wh', 'io.kestra.plugin.core.trigger.Webhook']],
    [
      ['tasks.0.tasks.0.message.0', 'io.kestra.plugin.core.flow.Sequential', 'message', true],
      ['tasks.0.tasks.0.message.1', 'io.kestra.plugin.core.flow.Sequential', 'message', false],
    ],
  ]);
});

it('looks through a template without end, and a flow that is nonsense', () => {
  const long = Array.from({ length: 20_000 }, () => 'trigger.body').join(' ~ ');
  const { texts } = lintedFlow(`tasks: [{id: 1, type: []}, 2, {id: t, type: x, a: "{{ ${long} }}"}]\ntriggers: 3\n`);
  expect(texts.map(({ property, syntax }) => [property, syntax])).toEqual([
    ['id', undefined],
    ['type', undefined],
    ['a', undefined],
  ]);
});
