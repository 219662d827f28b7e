// Payload in texts that are rendered twice. Source: observed-scripts.md, `dbl-*` in the recorded script runs.
import { expect, it } from 'vitest';
import { payloadRenderedTwice } from '../../../../src/main/flow/lint/payload-rendered-twice.ts';
import { findingsOf, placesOf, webhookFlow } from './linted.ts';

const scripts = 'io.kestra.plugin.scripts';

it.each([
  [
    'the environment of a shell',
    `{id: s, type: ${scripts}.shell.Script, env: {N: "{{ trigger.body.n }}"}, script: x}`,
    ['tasks.0.env.N'],
  ],
  [
    'the environment of Ruby',
    `{id: s, type: ${scripts}.ruby.Script, env: {N: "{{ trigger.body | toJson }}"}, script: x}`,
    ['tasks.0.env.N'],
  ],
  [
    'a Python script',
    `{id: s, type: ${scripts}.python.Script, script: "print('{{ trigger.headers }}')"}`,
    ['tasks.0.script'],
  ],
  [
    'a file of a Node.js script',
    `{id: s, type: ${scripts}.node.Script, inputFiles: {a: "{{ trigger.body }}"}, script: x}`,
    ['tasks.0.inputFiles.a'],
  ],
  [
    'a file of a shell, rendered once',
    `{id: s, type: ${scripts}.shell.Script, inputFiles: {a: "{{ trigger.body }}"}, script: x}`,
    [],
  ],
  [
    'the name of a file of a shell',
    `{id: s, type: ${scripts}.shell.Commands, inputFiles: {"{{ trigger.body.n }}.txt": x}, commands: [x]}`,
    ['tasks.0.inputFiles.{{ trigger.body.n }}.txt'],
  ],
  [
    'a name that is made harmless, and one of a task that runs no code',
    `{id: w, type: io.kestra.plugin.core.flow.WorkingDirectory, inputFiles: {"{{ trigger.body.n }}": x}, tasks: [{id: s, type: ${scripts}.shell.Commands, inputFiles: {"{{ trigger.body.n | slugify }}": x}, commands: [x]}]}`,
    [],
  ],
  [
    'what is encoded',
    `{id: s, type: ${scripts}.shell.Script, env: {N: "{{ trigger.body.n | base64encode }}"}, script: x}`,
    [],
  ],
  [
    'what is compared',
    `{id: s, type: ${scripts}.shell.Script, env: {N: "{{ trigger.body.n == 'a' ? 'b' : 'c' }}"}, script: x}`,
    [],
  ],
  [
    'the environment of a request',
    '{id: s, type: io.kestra.plugin.core.http.Request, uri: x, body: "{{ trigger.body }}"}',
    [],
  ],
])('looks at %s', (_, task, places) => {
  expect(placesOf(payloadRenderedTwice, webhookFlow(`  - ${task}`))).toEqual(places);
});

it('says what can happen, and what to write', () => {
  const task = `  - {id: s, type: ${scripts}.shell.Script, env: {N: "{{ trigger.body.n }}"}, script: x}`;
  expect(findingsOf(payloadRenderedTwice, webhookFlow(task))).toEqual([
    'tasks.0.env.N: trigger.body.n is rendered a second time here, so that a caller can read secrets and variables by sending an expression. Write {{ trigger.body.n | string | base64encode }} and decode it in the script',
  ]);
});
