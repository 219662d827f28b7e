// The log of the desktop app and the Help menu that leads to it, on the double of Electron: no secret, token or key of a
// webhook is in any line, wherever it came from.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeHome } from '../e2e/program.ts';
import { choose, hasBrowser, ingressOf, startDesktop } from './desktop-app.ts';

const secretFlow = `id: canary
namespace: company.team
triggers:
  - {id: hook, type: io.kestra.plugin.core.trigger.Webhook, key: "{{ secret('CANARY') }}"}
tasks:
  - {id: out, type: io.kestra.plugin.core.debug.Return, format: x}
`;

describe.skipIf(!hasBrowser)('the log of the desktop app (skipped where there is no Chromium)', () => {
  it('keeps a log that holds no secret and no key, and shows it from the Help menu', async () => {
    const home = makeHome({ 'flows/canary.yaml': secretFlow });
    const environment = {
      ...home.environment,
      SECRET_CANARY: Buffer.from('canary-of-the-environment').toString('base64'),
    };
    const app = await startDesktop(
      { ...home, environment },
      { argv: ['--control-port', '0', '--token', 'canary-token'] },
    );
    const page = await app.window();
    const ingress = await ingressOf(page);
    const url = `${ingress}/api/v1/main/executions/webhook/company.team/canary/canary-of-the-environment`;
    const answer = await fetch(url, { method: 'POST', headers: { authorization: 'Bearer canary-of-the-caller' } });
    // What is no HTTP at all is a warning in the log.
    await sendBroken(ingress, 'POST /canary-of-the-environment canary-token\r\n\r\n');
    for (const label of ['Documentation', 'Copy diagnostics', 'Show logs']) await choose(page, 'app', label);
    const [shown] = app.recorded('showItemInFolder').map(([file]) => String(file));
    app.end('SIGTERM');
    const ended = await app.exited;
    const log = readFileSync(shown ?? '', 'utf8');
    const messages = log.split('\n').flatMap((line): unknown[] => (line === '' ? [] : [JSON.parse(line).msg]));
    expect([answer.status, ended, shown, messages, log.includes('canary-of'), log.includes('canary-token')]).toEqual([
      200,
      0,
      join(home.folder, 'own/window/logs/hookbench.log'),
      ['Started', expect.stringMatching(/^Cannot read request/), 'Ended'],
      false,
      false,
    ]);
    expect([app.recorded('openExternal'), app.recorded('clipboard')]).toEqual([
      [['https://kestra.io/docs/workflow-components/triggers/webhook-trigger']],
      [[expect.stringMatching(/Good: Log: Written to ~\/own\/window\/logs\/hookbench.log/)]],
    ]);
  });
});

/** Sends bytes, and waits for the connection to be closed. */
async function sendBroken(ingress: string, text: string): Promise<void> {
  const { hostname, port } = new URL(ingress);
  const socket = createConnection({ host: hostname, port: Number(port) });
  socket.resume().write(text);
  await once(socket, 'close');
}
