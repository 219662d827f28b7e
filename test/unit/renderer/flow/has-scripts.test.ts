// Flows with scripts.
import { expect, it } from 'vitest';
import { hasScripts } from '../../../../src/renderer/flow/has-scripts.ts';

it.each([
  ['tasks:\n  - id: a\n    type: io.kestra.plugin.scripts.shell.Commands\n', true],
  ['tasks:\n  - type: "io.kestra.plugin.scripts.python.Script"\n', true],
  ['tasks: [{id: a, type: io.kestra.plugin.scripts.node.Script}]', true],
  ['# type: io.kestra.plugin.scripts.shell.Commands\n', false],
  ['    taskRunner: {type: io.kestra.plugin.scripts.runner.docker.Docker}\n', false],
  ['tasks:\n  - type: io.kestra.plugin.core.log.Log\n', false],
])('%j: %j', (source, has) => {
  expect(hasScripts(source)).toBe(has);
});
