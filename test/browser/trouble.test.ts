// What goes wrong around the window, seen on the screen: a file that is edited or broken by another program, a server that
// stops and comes back, and a session without a keychain. A flow that is being edited meanwhile is in
// `flow-editor.test.ts`, a locked keyring in `test/keychain`, a full list in `search.test.ts` and `flow-list.test.ts`.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, hasBrowser, openWindow, sendRaw, startBench, startBrowser } from './window-fixture.ts';

const textOf = (format: string): string => `id: edited
namespace: company.trouble
triggers:
  - {id: hook, type: io.kestra.plugin.core.trigger.Webhook, key: k}
tasks:
  - {id: out, type: io.kestra.plugin.core.debug.Return, format: "${format}"}
`;
const path = '/api/v1/main/executions/webhook/company.trouble/edited/k';

describe.skipIf(!hasBrowser)('trouble on the screen (left out where there is no Chromium)', () => {
  let browser: Browser;
  let bench: Bench;
  beforeAll(async () => {
    [browser, bench] = await Promise.all([startBrowser(), startBench({ 'edited.yaml': textOf('first') })]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), bench.close()]);
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  const write = (text: string): void => writeFileSync(join(bench.flows, 'edited.yaml'), text);
  const send = (name: string): Promise<string> =>
    sendRaw(bench.program.ready.ingress, { path, headers: { 'X-GitHub-Event': name } });
  /** The events of the rows on screen, the newest first. */
  const eventsOf = async (page: Page): Promise<readonly string[]> => {
    const rows = await page.getByRole('option').allTextContents();
    return rows.flatMap((row) => /event_\d/.exec(row)?.[0] ?? []);
  };

  it('a file that another program edits is on screen at once, and the next webhook runs it', async () => {
    const { page, complaints } = await openWindow(browser, { bench, address: '/flows/company.trouble/edited' });
    await page.getByText('format: "first"').waitFor();
    write(textOf('second'));
    await page.getByText('format: "second"').waitFor();
    const unsaved = await page.getByText('unsaved', { exact: true }).count();
    expect({ answer: await send('event_0'), unsaved, complaints }).toEqual({
      answer: 'HTTP/1.1 200 OK',
      unsaved: 0,
      complaints: [],
    });
  });

  it('a file that another program breaks is listed with its line and what is wrong, while its last version serves on', async () => {
    const { page, complaints } = await openWindow(browser, { bench, address: '/flows' });
    await page.getByRole('link', { name: 'edited', exact: true }).waitFor();
    write(`${textOf('third')}wrong: 1\n`);
    await page.getByRole('row').filter({ hasText: 'edited' }).getByText('broken at line 7').waitFor();
    await page.getByRole('link', { name: 'edited', exact: true }).press('Enter');
    await page.getByText(/goes on serving/).waitFor();
    await page
      .getByText(/"wrong"/)
      .first()
      .waitFor();
    const broken = await send('event_0');
    write(textOf('fourth'));
    await page.getByText(/goes on serving/).waitFor({ state: 'detached' });
    expect({ broken, mended: await send('event_0'), complaints }).toEqual({
      broken: 'HTTP/1.1 200 OK',
      mended: 'HTTP/1.1 200 OK',
      complaints: [],
    });
  });

  it('a server that stops is told of while all stays readable, and comes back without a gap and without a row twice', async () => {
    const { page, complaints } = await openWindow(browser, { bench });
    for (const name of ['event_1', 'event_2']) await send(name);
    await page.getByRole('option', { name: /event_2/ }).waitFor();
    const restarted = bench.restart();
    await page.getByRole('status').getByText('Connection lost').waitFor();
    const meanwhile = await eventsOf(page);
    await restarted;
    // Some of them come before the window is heard again, some behind it.
    for (const name of ['event_3', 'event_4', 'event_5']) await send(name);
    await page.getByRole('option', { name: /event_5/ }).waitFor();
    await page.getByRole('region', { name: 'Listening' }).getByText('Listening', { exact: true }).waitFor();
    expect([meanwhile.slice(0, 2), (await eventsOf(page)).slice(0, 5)]).toEqual([
      ['event_2', 'event_1'],
      ['event_5', 'event_4', 'event_3', 'event_2', 'event_1'],
    ]);
    // What the browser says of a server that is away is the browser's own.
    expect(complaints.filter((text) => !text.includes('ERR_'))).toEqual([]);
  });

  it('without a keychain the screen says where secrets are kept, and they are kept there', async () => {
    const { page, complaints } = await openWindow(browser, { bench, address: '/namespaces/company.trouble' });
    // Which of the two depends on whether keytar is installed where the tests run.
    await page.getByText(/There is no keychain in this session|The keychain cannot be reached/).waitFor();
    await page.getByText('Secrets are kept in memory until Hookbench ends. Nothing is written to disk.').waitFor();
    await page.getByRole('button', { name: 'New secret' }).press('Enter');
    await page.getByLabel('Key', { exact: true }).fill('CANARY');
    await page.getByRole('textbox', { name: 'Secret' }).fill('canary-of-the-screen');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('row', { name: /CANARY set/ }).waitFor();
    await page.getByRole('button', { name: 'Look again' }).press('Enter');
    await page.getByRole('button', { name: 'Look again' }).waitFor();
    const shown = (await page.content()).includes('canary-of-the-screen');
    expect({ shown, complaints }).toEqual({ shown: false, complaints: [] });
  });
});
