// How many tasks of a flow are run here.
import { expect, it } from 'vitest';
import { parseFlow } from '../../../src/main/flow/parse-flow.ts';
import { isRunHere, taskSupportOf } from '../../../src/main/flow/task-support.ts';
import type { FlowStubs } from '../../../src/main/plugin/definition.ts';

const source = `id: f
namespace: n
tasks:
  - id: log
    type: io.kestra.plugin.core.log.Log
    message: x
  - id: group
    type: io.kestra.plugin.core.flow.Sequential
    tasks:
      - id: query
        type: io.kestra.plugin.jdbc.postgresql.Query
      - id: slack
        type: io.kestra.plugin.notifications.slack.SlackExecution
errors:
  - id: mail
    type: io.kestra.plugin.notifications.mail.MailSend
`;

/** Stubs of these tasks, which give nothing. */
function stubsOf(...ids: readonly string[]): FlowStubs {
  return { file: 'f.stubs.yaml', tasks: new Map(ids.map((id) => [id, { outputs: new Map() }])) };
}

it.each([
  ['none', undefined, { total: 5, stubbed: 0, notRun: 3 }],
  ['some', stubsOf('query', 'log'), { total: 5, stubbed: 2, notRun: 2 }],
  ['those of no task, and of one that runs what it holds', stubsOf('nobody', 'group'), { total: 5, stubbed: 0, notRun: 3 }], // prettier-ignore
])('with stubs: %s', (_, stubs, support) => {
  const { flow } = parseFlow({ source, profile: '1.3', plugins: 'any' });
  expect(flow === undefined ? undefined : taskSupportOf(flow, stubs)).toEqual(support);
});

it.each([
  ['io.kestra.plugin.core.log.Log', true],
  ['io.kestra.plugin.core.http.SseRequest', false],
  ['io.kestra.plugin.nobody.Knows', false],
])('%s: %s', (type, isRun) => {
  expect(isRunHere(type)).toBe(isRun);
});
