// A locked keyring as the window shows it, by keyboard alone: what it means, memory for who asks for it, and that nothing
// is kept anywhere unasked. A real keyring of GNOME in a session of its own, and Chromium.
import { chromium } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { hasBrowser } from '../electron/desktop-app.ts';
import { makeHome } from '../e2e/program.ts';
import { missingForKeyring, startWithKeyring } from './keyring-server.ts';

const missing = [missingForKeyring(), hasBrowser ? '' : 'Chromium'].filter((name) => name !== '').join(', ');
const flow =
  'id: f\nnamespace: n\ntasks: [{id: t, type: io.kestra.plugin.core.log.Log, message: "{{ secret(\'K\') }}"}]\n';

describe.skipIf(missing !== '')(
  `a locked keyring on the screen (skipped where it is not to be had; missing here: ${missing || 'nothing'})`,
  () => {
    it('is named with what it means, and memory serves who chooses it', async () => {
      const home = makeHome({ 'flows/f.yaml': flow });
      // A keyring that was never opened has nothing to be locked.
      const open = await startWithKeyring(home, 'open');
      await open.core.call('secrets.set', { namespace: 'n', key: 'OTHER', value: 'canary' });
      await open.end();
      const server = await startWithKeyring(home, 'locked');
      const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
      onTestFinished(() => browser.close());
      const page = await browser.newPage();
      page.setDefaultTimeout(20_000);
      await page.goto(`${server.control}/?token=${encodeURIComponent(server.token)}`);
      await page.goto(`${server.control}/namespaces/n`);
      await page.getByText('The keychain is locked').first().waitFor();
      await page.getByText('Its values cannot be read, and flows that need one fail').waitFor();
      await page.getByRole('button', { name: 'Unlock' }).waitFor();
      await page.getByRole('button', { name: 'Use memory until I quit' }).press('Enter');
      await page.getByText('New secrets are kept in memory until Hookbench ends').waitFor();
      await page.getByRole('button', { name: 'New secret' }).press('Enter');
      await page.getByLabel('Key', { exact: true }).fill('K');
      await page.getByRole('textbox', { name: 'Secret' }).fill('canary-of-memory');
      await page.keyboard.press('Control+Enter');
      await page.getByRole('row', { name: /K set/ }).waitFor();
      const listed = await server.core.call('secrets.list', { namespace: 'n' });
      const kept = listed.ok ? listed.value.filter(({ key }) => key === 'K').map(({ source }) => source) : [];
      expect([kept, await server.end()]).toEqual([['session'], 0]);
    });
  },
);
