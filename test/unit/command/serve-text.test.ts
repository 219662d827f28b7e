// What `serve` says to people.
import { expect, it } from 'vitest';
import { greet, tellFlows } from '../../../src/main/command/serve-text.ts';
import { defaultSettings } from '../../../src/main/config.ts';
import { createError } from '../../../src/main/contract/errors.ts';
import { createFakeApp, summaryOf } from './fake-app.ts';
import { createFakeTerminal } from './fake-terminal.ts';

const settings = { ...defaultSettings, flows: '/flows', data: '/data' };
const broken = createError('FLOW_INVALID', 'Invalid type', { file: 'bad.yaml', line: 3, column: 5 });

it('greets with where it listens, and each webhook ready for curl', async () => {
  const app = createFakeApp([
    summaryOf('a'),
    summaryOf('b', {
      webhooks: [{ triggerId: 'w', disabled: false, key: "{{ secret('K') }}", isKeyExpression: true }],
    }),
    summaryOf('c', { disabled: true, webhooks: [] }),
    summaryOf('bad', { status: 'invalid', errors: [broken] }),
  ]);
  expect(await greet(app, settings)).toEqual([
    'Hookbench 1.2.3 behaves like Kestra 1.3',
    '  Flows     /flows (4 flows, 1 invalid)',
    '  Data      /data',
    '  Webhooks  http://127.0.0.1:8080 and http://[::1]:8080',
    '  Control   http://127.0.0.1:8081/?token=secret',
    '',
    'company.team.a (a.yaml): revision 1 is served',
    '  curl http://127.0.0.1:8080/api/v1/main/executions/webhook/company.team/a/k%2F1',
    '',
    'company.team.b (b.yaml): revision 1 is served',
    "  curl http://127.0.0.1:8080/api/v1/main/executions/webhook/company.team/b/KEY   (KEY is {{ secret('K') }})",
    '',
    'company.team.c (c.yaml): disabled',
    '',
    'company.team.bad (bad.yaml): invalid, not served',
    '  bad.yaml:3:5: Invalid type',
    '',
    'Press Ctrl+C to end',
  ]);
});

it('names no flows while some wait to be judged, since nobody waits for them', async () => {
  const app = createFakeApp([summaryOf('a')]);
  const greeted = await greet({ ...app, info: () => ({ ...app.info(), flows: 30, waiting: 29 }) }, settings);
  expect(greeted.filter((line) => line.includes('flow'))).toEqual([
    '  Flows     /flows (30 flows)',
    'The window lists the webhooks; a flow that turns out to be invalid is told here',
  ]);
});

it('changes of flow files are told, other events are not', () => {
  const app = createFakeApp();
  const terminal = createFakeTerminal();
  const end = tellFlows(app.core, terminal);
  app.tell({ type: 'flow.changed', number: 1, flow: summaryOf('a', { status: 'stale', errors: [broken] }) });
  app.tell({ type: 'flow.removed', number: 2, file: 'a.yaml' });
  app.tell({ type: 'journal.reset', number: 3 });
  end();
  app.tell({ type: 'flow.removed', number: 4, file: 'b.yaml' });
  expect(terminal.output).toEqual([
    'company.team.a (a.yaml): invalid, revision 1 is served on',
    '  bad.yaml:3:5: Invalid type',
    'a.yaml: removed',
  ]);
});
