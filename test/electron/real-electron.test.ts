// The built app on the real binary of Electron, where there is one: it starts, has a window with the bridge in it,
// takes a webhook, and ends in order. Fetch the binary with `npx install-electron`; on Linux it needs a display.
import { join } from 'node:path';
import { _electron } from 'playwright-core';
import { expect, it } from 'vitest';
import { findElectron } from '../../src/main/electron/find-electron.ts';
import { findWindowObstacle } from '../../src/main/electron/window-obstacle.ts';
import { makeHome } from '../e2e/program.ts';

const root = join(import.meta.dirname, '../..');
const { platform, env: environment } = process;
const place = findElectron({ from: import.meta.filename, environment });
const obstacle = findWindowObstacle({ platform, environment });
const reason = place.kind === 'binary' ? (obstacle ?? 'nothing') : 'the binary of Electron is not there';

it.skipIf(reason !== 'nothing')(
  `the real Electron shows the window and answers a webhook (skipped where it cannot run; in its way here: ${reason})`,
  async () => {
    const home = makeHome({ 'flows/a.yaml': flow });
    const app = await _electron.launch({
      executablePath: place.kind === 'binary' ? place.file : '',
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        root,
        '--port',
        '0',
        '--data',
        join(home.folder, 'own'),
        '--flows',
        join(home.folder, 'flows'),
      ],
    });
    const page = await app.firstWindow();
    // The page has the bridge; its answer is the core's own.
    const { value } = (await page.evaluate("window.hookbench.call('server.info', {})")) as {
      readonly value: { readonly ingress: string };
    };
    const answer = await fetch(`${value.ingress}/api/v1/main/executions/webhook/company.team/a/k`);
    await page
      .getByRole('option', { name: /200 GET/ })
      .first()
      .waitFor();
    const isolated = await page.evaluate('[typeof window.require, typeof window.process]');
    await app.close();
    expect([answer.status, page.url().startsWith('hookbench://app/'), isolated]).toEqual([
      200,
      true,
      ['undefined', 'undefined'],
    ]);
  },
);

const flow = `id: a
namespace: company.team
triggers: [{id: hook, type: io.kestra.plugin.core.trigger.Webhook, key: k}]
tasks: [{id: out, type: io.kestra.plugin.core.debug.Return, format: x}]
`;
