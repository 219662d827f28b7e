// What often used types give without a stub.
import { expect, it } from 'vitest';
import { readyOutputsOf } from '../../../src/main/plugin/ready-stub.ts';

it.each([
  ['io.kestra.plugin.git.Clone', ['directory']],
  ['io.kestra.plugin.git.PushFlows', ['commitId', 'commitURL', 'flows']],
  ['io.kestra.plugin.openai.ChatCompletion', ['id', 'object', 'model', 'choices', 'usage']],
  ['io.kestra.plugin.scripts.powershell.Commands', ['vars', 'exitCode', 'outputFiles']],
  ['io.kestra.plugin.jdbc.postgresql.Query', ['row', 'rows', 'size']],
  ['io.kestra.plugin.slack.SlackIncomingWebhook', undefined],
  ['io.kestra.plugin.unknown.Thing', undefined],
])('%s gives %j', (type, names) => {
  const outputs = readyOutputsOf(type);
  expect(outputs === undefined ? undefined : [...outputs.keys()]).toEqual(names);
});
