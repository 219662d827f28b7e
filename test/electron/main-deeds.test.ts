// The main deed of each screen in the desktop app, by keyboard alone and over messages between processes in place of
// HTTP: send a request, look at its execution, try an expression, change the flow, set a secret. On the double of Electron.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { makeHome } from '../e2e/program.ts';
import { hasBrowser, startDesktop } from './desktop-app.ts';

const flow = `id: hello
namespace: company.team
triggers:
  - {id: hook, type: io.kestra.plugin.core.trigger.Webhook, key: k}
tasks:
  - {id: out, type: io.kestra.plugin.core.debug.Return, format: "{{ trigger.body.name }}"}
`;

/** Goes to what the palette finds first under some words. */
async function goTo(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: /^Search screens/ }).waitFor();
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await page.getByRole('dialog', { name: 'Go to or do' }).waitFor({ state: 'detached' });
}

describe.skipIf(!hasBrowser)('the screens of the desktop app (skipped where there is no Chromium)', () => {
  it('do over messages what they do over HTTP', async () => {
    const home = makeHome({ 'flows/hello.yaml': flow });
    const app = await startDesktop(home);
    const page = await app.window();
    await page.getByRole('button', { name: /Go to/ }).waitFor();

    await goTo(page, 'Send test request to hello');
    await page.getByText('Nothing sent yet').waitFor();
    await page.keyboard.press('Control+Enter');
    const result = page.getByRole('complementary', { name: 'Result' });
    await result.getByText('SUCCESS').waitFor();
    await result.locator('a[href*="/executions/"]').press('Enter');

    const expression = page.getByRole('textbox', { name: 'Expression', exact: true });
    await expression.fill('{{ outputs.out.value | upper }}');
    await page.keyboard.press('Control+Enter');
    await page.getByLabel('Value', { exact: true }).getByText('"ADA"').waitFor();

    await page.getByRole('link', { name: /^Flows/ }).press('Enter');
    await page.locator('main a[href$="/flows/company.team/hello"]').first().press('Enter');
    await page.getByRole('textbox', { name: 'Source of hello.yaml' }).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('description: mine\n');
    await page.keyboard.press('Control+s');
    await page.getByText('rev 2').waitFor();

    await page.getByRole('link', { name: 'Namespaces' }).press('Enter');
    await page.getByRole('link', { name: /company\.\s*team/ }).press('Enter');
    await page.getByRole('button', { name: 'New secret' }).press('Enter');
    await page.getByLabel('Key', { exact: true }).fill('TOKEN');
    await page.getByRole('textbox', { name: 'Secret' }).fill('a value');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('row', { name: /TOKEN set/ }).waitFor();

    const saved = readFileSync(join(home.folder, 'flows/hello.yaml'), 'utf8');
    app.end('SIGTERM');
    expect([saved, await app.exited]).toEqual([`${flow}description: mine\n`, 0]);
    expect([app.recorded('pageerror'), app.recorded('console.error'), app.complaints()]).toEqual([[], [], '']);
  });
});
