// Payload in commands. Source: observed-scripts.md, `trg-injection` in the recorded script runs.
import { expect, it } from 'vitest';
import { payloadInCommand } from '../../../../src/main/flow/lint/payload-in-command.ts';
import { placesOf, webhookFlow } from './linted.ts';

const scripts = 'io.kestra.plugin.scripts';

it.each([
  [
    'a shell script',
    `{id: s, type: ${scripts}.shell.Script, script: "echo '{{ trigger.body.n }}'"}`,
    ['tasks.0.script'],
  ],
  [
    'commands of Python',
    `{id: s, type: ${scripts}.python.Commands, commands: ["x", "python a.py {{ trigger.body.n }}"]}`,
    ['tasks.0.commands.1'],
  ],
  [
    'commands of another plugin',
    '{id: s, type: io.kestra.plugin.aws.cli.AwsCLI, commands: ["aws {{ trigger.parameters.a }}"]}',
    ['tasks.0.commands.0'],
  ],
  [
    'commands before a script',
    `{id: s, type: ${scripts}.node.Script, beforeCommands: ["npm i {{ trigger.body }}"], script: x}`,
    ['tasks.0.beforeCommands.0'],
  ],
  [
    'a Python script, which another rule tells of',
    `{id: s, type: ${scripts}.python.Script, script: "{{ trigger.body }}"}`,
    [],
  ],
  [
    'what is escaped',
    `{id: s, type: ${scripts}.shell.Script, script: "echo '{{ trigger.body.n | escapeChar('shell') }}'"}`,
    [],
  ],
  ['a number', `{id: s, type: ${scripts}.shell.Script, script: "echo {{ trigger.body.n | number }}"}`, []],
  [
    'what is no payload',
    `{id: s, type: ${scripts}.shell.Script, script: "echo {{ execution.id }} {{ trigger.date }}"}`,
    [],
  ],
  ['a script that is a property of something else', '{id: s, type: io.acme.Tool, script: "{{ trigger.body }}"}', []],
])('looks at %s', (_, task, places) => {
  expect(placesOf(payloadInCommand, webhookFlow(`  - ${task}`))).toEqual(places);
});

it('says nothing of a flow without a webhook', () => {
  const flow = `id: a\nnamespace: n\ntasks:\n  - {id: s, type: ${scripts}.shell.Script, script: "{{ trigger.body }}"}\n`;
  expect(placesOf(payloadInCommand, flow)).toEqual([]);
});
