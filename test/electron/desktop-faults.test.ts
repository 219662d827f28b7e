// What breaks around the desktop app, on the double of Electron: its page, and the system's notifications. The server
// answers all the while.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeHome } from '../e2e/program.ts';
import { choose, hasBrowser, ingressOf, startDesktop } from './desktop-app.ts';

const absent = '/api/v1/main/executions/webhook/company.team/absent/k';

describe.skipIf(!hasBrowser)('faults around the desktop app (skipped where there is no Chromium)', () => {
  it('asks about a page that breaks again and again, goes on serving, and starts again safely', async () => {
    const home = makeHome({ 'flows/.keep': '' });
    const first = await startDesktop(home, { answers: ['Show logs', 'Start again safely'] });
    const page = await first.window();
    const ingress = await ingressOf(page);
    const heading = page.getByRole('region', { name: 'Listening' });
    for (let times = 0; times < 2; times++) {
      // The page goes while it asks for that.
      await choose(page, 'app', 'Break the page').catch(() => undefined);
      await heading.getByText('Listening').waitFor();
    }
    const { status } = await fetch(ingress + absent, { method: 'POST' });
    await choose(page, 'app', 'Break the page').catch(() => undefined);
    const ended = await first.exited;
    const log = readFileSync(join(home.folder, 'own/window/logs/hookbench.log'), 'utf8');
    const isMarked = existsSync(join(home.folder, 'own/window/safe-start'));
    const second = await startDesktop(home);
    await second.window();
    second.end('SIGTERM');
    const isFirstSafe = first.recorded('app.disableHardwareAcceleration').length;
    expect([ended, isMarked, first.recorded('app.relaunch').length, first.recorded('crashReporter')[0]]).toEqual([
      0,
      true,
      1,
      [{ uploadToServer: false }],
    ]);
    expect(status).toBe(404);
    expect(log.split('The page of the window broke off')).toHaveLength(4);
    // Both starts write into one list of what was asked of Electron.
    expect([await second.exited, isFirstSafe, existsSync(join(home.folder, 'own/window/safe-start'))]).toEqual([
      0,
      1,
      false,
    ]);
  });

  it('has the window ask for attention where the system refuses a notification', async () => {
    const home = makeHome({ 'flows/.keep': '' });
    const environment = { ...home.environment, FAKE_ELECTRON_REFUSES_NOTIFICATIONS: '1' };
    const app = await startDesktop({ ...home, environment });
    const ingress = await ingressOf(await app.window());
    await fetch(ingress + absent, { method: 'POST' });
    await expect.poll(() => app.recorded('flashFrame')).toEqual([[true]]);
    app.end('SIGTERM');
    const ended = await app.exited;
    const log = readFileSync(join(home.folder, 'own/window/logs/hookbench.log'), 'utf8');
    expect([ended, log.includes('"reason":"the app is not signed"')]).toEqual([0, true]);
  });
});
