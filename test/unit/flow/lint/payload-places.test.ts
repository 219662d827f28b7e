// Where payload is read under other names.
import { expect, it } from 'vitest';
import { payloadInCommand } from '../../../../src/main/flow/lint/payload-in-command.ts';
import { placesOf, webhookFlow } from './linted.ts';

const core = 'io.kestra.plugin.core';
const command = (path: string) =>
  `{id: s, type: io.kestra.plugin.scripts.shell.Commands, commands: ["x {{ ${path} }}"]}`;
const inputs = (type: string) =>
  `  - {id: w2, type: ${core}.trigger.Webhook, key: Zt5mQ0xW8nB3rLk8, inputs: {a: "{{ trigger.body.a }}", b: "b"}}\ninputs:\n  - {id: a, type: ${type}}\n  - {id: b, type: STRING}\n`;
const give = `  - {id: r, type: ${core}.debug.Return, format: "{{ trigger.body.a }}"}\n  - {id: v, type: ${core}.output.OutputValues, values: {a: "{{ outputs.r.value }}", b: 1}}\n`;
const loop = (type: string, path: string) =>
  `  - id: f\n    type: ${core}.flow.${type}\n    values: "{{ trigger.body.all }}"\n    tasks:\n      - ${command(path)}`;

it.each([
  [
    'an input that the trigger fills',
    webhookFlow(`  - ${command('inputs.a')}`, inputs('STRING')),
    ['tasks.0.commands.0'],
  ],
  ['an input of another type', webhookFlow(`  - ${command('inputs.a')}`, inputs('INT')), []],
  ['an input that is no payload', webhookFlow(`  - ${command('inputs.b')}`, inputs('STRING')), []],
  ['what Return gives on', webhookFlow(`${give}  - ${command('outputs.r.value')}`), ['tasks.2.commands.0']],
  [
    'what OutputValues gives on of that',
    webhookFlow(`${give}  - ${command('outputs.v.values.a')}`),
    ['tasks.2.commands.0'],
  ],
  ['what else OutputValues gives', webhookFlow(`${give}  - ${command('outputs.v.values.b')}`), []],
  ['the value of ForEach', webhookFlow(loop('ForEach', 'taskrun.value')), ['tasks.0.tasks.0.commands.0']],
  ['the value of Loop', webhookFlow(loop('Loop', 'item.value')), ['tasks.0.tasks.0.commands.0']],
  [
    'a variable that is rendered',
    webhookFlow(`  - ${command('render(vars.a)')}`, 'variables: {a: "{{ trigger.body.a }}"}\n'),
    ['tasks.0.commands.0'],
  ],
  [
    'a variable that is not rendered',
    webhookFlow(`  - ${command('vars.a')}`, 'variables: {a: "{{ trigger.body.a }}"}\n'),
    [],
  ],
  ['the turn of a loop', webhookFlow(loop('ForEach', 'taskrun.iteration')), []],
])('%s', (_, flow, places) => {
  expect(placesOf(payloadInCommand, flow)).toEqual(places);
});
