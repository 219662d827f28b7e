// The findings of all rules: where they stand and what marks them as ours.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { lintRules } from '../../../../src/main/flow/lint/lint-flow.ts';
import { validateFlow } from '../../../../src/main/flow/validate-flow.ts';
import { webhookFlow } from './linted.ts';

it('points at the line and the word within a script', () => {
  const task =
    '  - id: s\n    type: io.kestra.plugin.scripts.shell.Script\n    script: |\n      set -u\n      echo {{ trigger.body.n }} {{ trigger.body | tojson }}\n';
  const { valid, more } = validateFlow({ source: webhookFlow(task), profile: '1.3', plugins: 'any' });
  expect([
    valid,
    more.map(({ path, line, column, rule, severity }) => ({ path, line, column, rule, severity })),
  ]).toEqual([
    true,
    [
      { path: 'tasks[0].script', line: 10, column: 15, rule: 'payload-in-command', severity: 'warning' },
      { path: 'tasks[0].script', line: 10, column: 51, rule: 'unknown-name', severity: 'warning' },
    ],
  ]);
});

it('each rule is a chapter of the documentation, and each chapter a rule', () => {
  const page = readFileSync(new URL('../../../../docs/lint.md', import.meta.url), 'utf8');
  const chapters = [...page.matchAll(/^## `(.*)`$/gm)].map(([, name]) => name);
  expect(chapters).toEqual(lintRules.map(({ name }) => name));
});
