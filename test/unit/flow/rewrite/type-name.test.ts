// Old names of types, and types without a successor.
import { expect, it, test } from 'vitest';
import { rewriteTypeNames } from '../../../../src/main/flow/rewrite/type-name.ts';
import { rewriteWith } from './rewrite-with.ts';

test.each([
  ['io.kestra.core.tasks.log.Log', 'io.kestra.plugin.core.log.Log'],
  ['io.kestra.core.tasks.flows.Flow', 'io.kestra.plugin.core.flow.Subflow'],
  ['io.kestra.core.tasks.flows.Worker', 'io.kestra.plugin.core.flow.WorkingDirectory'],
  ['io.kestra.core.models.triggers.types.Webhook', 'io.kestra.plugin.core.trigger.Webhook'],
  ['io.kestra.core.tasks.storages.Purge', 'io.kestra.plugin.core.execution.PurgeExecutions'],
  ['io.kestra.plugin.fs.http.Request', 'io.kestra.plugin.fs.http.Request'],
  ['io.kestra.plugin.core.flow.ForEach', 'io.kestra.plugin.core.flow.ForEach'],
  ['com.example.Task', 'com.example.Task'],
])('%s', (type, written) => {
  expect(rewriteWith(rewriteTypeNames, `tasks:\n  - type: ${type} # it\n`).written).toBe(
    `tasks:\n  - type: ${written} # it\n`,
  );
});

it('a dropped type has a sentence, under its old name too', () => {
  const { said } = rewriteWith(
    rewriteTypeNames,
    'tasks:\n  - {type: io.kestra.plugin.core.flow.ForEach}\n  - {type: io.kestra.core.tasks.states.Get}\n',
  );
  expect(said).toEqual([
    expect.stringMatching(/flow\.ForEach: Write io\.kestra\.plugin\.core\.flow\.Loop; /),
    expect.stringMatching(/states\.Get: Keep the value in the key-value store/),
  ]);
});
