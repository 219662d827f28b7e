// What the user of the desktop app chooses, on the double of Electron: in the window and in the tray, at once or behind a
// restart.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeHome } from '../e2e/program.ts';
import { choose, hasBrowser, ingressOf, startDesktop } from './desktop-app.ts';

const flow = `id: hello
namespace: company.team
triggers:
  - {id: hook, type: io.kestra.plugin.core.trigger.Webhook, key: k}
tasks:
  - {id: out, type: io.kestra.plugin.core.debug.Return, format: "{{ trigger.body.greeting }}"}
`;

const files = { 'flows/hello.yaml': flow };

/** The one item of the tray's menu that is checked or not. */
function isBox(item: unknown): boolean {
  return typeof item === 'object' && item !== null && 'checked' in item;
}

describe.skipIf(!hasBrowser)('settings of the desktop app (skipped where there is no Chromium)', () => {
  it('changes by keyboard what it tells and whether it stays, goes on in the tray, and ends by Quit there', async () => {
    const home = makeHome(files);
    const app = await startDesktop(home);
    const page = await app.window();
    const ingress = await ingressOf(page);
    await page.getByRole('region', { name: 'Listening' }).getByText('Listening').waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    const choices = page.getByRole('group', { name: 'Desktop app' });
    await choices.getByRole('checkbox', { name: 'Notify of failed executions' }).press('Space');
    await page.getByRole('row', { name: /notifications --notifications HOOKBENCH_NOTIFICATIONS off/ }).waitFor();
    const box = (): unknown => [app.recorded('tray').at(-1)?.[0]].flat().find(isBox);
    await expect.poll(box).toMatchObject({ label: 'Notify of failures', checked: false });
    // The other way round, from the tray.
    await choose(page, 'tray', 'Notify of failures');
    await expect.poll(box).toMatchObject({ checked: true });
    // The screen looks at the files each time that it is opened.
    await page.keyboard.press('g');
    await page.keyboard.press('f');
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    await page.getByRole('row', { name: /HOOKBENCH_NOTIFICATIONS failures/ }).waitFor();
    await choices.getByRole('checkbox', { name: 'Go on in the tray' }).press('Space');
    await page.getByRole('row', { name: /HOOKBENCH_CLOSE_TO_TRAY true/ }).waitFor();
    const file = readFileSync(join(home.folder, '.config/hookbench/settings.yaml'), 'utf8');
    await page.close();
    await expect.poll(() => app.recorded('notification')).toMatchObject([[{ title: 'Hookbench goes on' }]]);
    const answer = await fetch(`${ingress}/api/v1/main/executions/webhook/company.team/hello/k`, { method: 'POST' });
    // The notification of the double was clicked on, so its window is there again, and offers Quit in the tray.
    const again = await app.window();
    await again.getByRole('region', { name: 'Listening' }).getByText('Listening').waitFor();
    await choose(again, 'tray', 'Quit').catch(() => undefined);
    expect([answer.status, file, await app.exited, app.recorded('BrowserWindow').length]).toEqual([
      200,
      'notifications: failures\ncloseToTray: true\n',
      0,
      2,
    ]);
  });

  it('offers a restart for what counts at the next start, and starts again in order', async () => {
    const app = await startDesktop(makeHome(files));
    const page = await app.window();
    await page.getByRole('region', { name: 'Listening' }).getByText('Listening').waitFor();
    await page.keyboard.press('g');
    await page.keyboard.press('s');
    await page.getByRole('button', { name: 'Change tenant' }).press('Enter');
    await page.getByRole('dialog').getByRole('textbox', { name: 'tenant' }).fill('theirs');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Start Hookbench again for tenant to count').waitFor();
    await page.getByRole('button', { name: 'Restart Hookbench' }).press('Enter');
    expect([await app.exited, app.recorded('app.relaunch'), app.complaints()]).toEqual([0, [[]], '']);
  });
});
