// A flow is written in the window: typed, judged, saved and left, by keys alone; nobody's text is lost on the way.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, hasBrowser, openWindow, sendRaw, startBench, startBrowser } from './window-fixture.ts';

const sourceOf = (id: string): string => `id: ${id}
namespace: company.shop
tasks:
  - id: out
    type: io.kestra.plugin.core.debug.Return
    format: done
`;

const fed = `${sourceOf('fed')}triggers:
  - id: hook
    type: io.kestra.plugin.core.trigger.Webhook
    key: key_of_fed_1
`;

const ids = ['saved', 'broken', 'left', 'back', 'both', 'theirs', 'renamed'];

describe.skipIf(!hasBrowser)('the editor of a flow (left out where there is no Chromium)', () => {
  let browser: Browser;
  let bench: Bench;
  beforeAll(async () => {
    const files = Object.fromEntries(ids.map((id) => [`${id}.yaml`, sourceOf(id)]));
    [browser, bench] = await Promise.all([startBrowser(), startBench({ ...files, 'fed.yaml': fed })]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), bench.close()]);
  });
  afterEach(async () => {
    // Each open window holds a stream of events, and a browser has few connections for one server.
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  const textOf = (id: string): string => readFileSync(join(bench.flows, `${id}.yaml`), 'utf8');

  /** Opens a flow and types at the end of its text. */
  async function type(id: string, text: string) {
    const window = await openWindow(browser, { bench, address: `/flows/company.shop/${id}` });
    const editor = window.page.getByRole('textbox', { name: `Source of ${id}.yaml` });
    await editor.focus();
    await window.page.keyboard.press('Control+End');
    await window.page.keyboard.type(text);
    await window.page.getByText('unsaved', { exact: true }).waitFor();
    return window;
  }

  const saved = (page: Page) => page.getByRole('status', { name: 'Saving' }).getByText('saved').waitFor();

  it('is saved by its key, and is served at once', async () => {
    const { page, complaints } = await type('saved', 'description: mine\n');
    await page.keyboard.press('Control+s');
    await saved(page);
    await page.getByText('rev 2').waitFor();
    const unsaved = await page.getByText('unsaved', { exact: true }).count();
    expect({ text: textOf('saved'), unsaved, complaints }).toEqual({
      text: `${sourceOf('saved')}description: mine\n`,
      unsaved: 0,
      complaints: [],
    });
  });

  it('shows a fault where it stands while it is typed, and saves it with a word on what that means', async () => {
    const { page, complaints } = await type('broken', 'nonsense: 1\n');
    await page.getByRole('button', { name: 'Go to line and column 7:1' }).first().press('Enter');
    const isBack = await page.getByRole('textbox', { name: 'Source of broken.yaml' }).evaluate((editor) => {
      return editor === editor.ownerDocument.activeElement;
    });
    await page.keyboard.press('Control+s');
    await page.getByText(/Revision 1 goes on serving/).waitFor();
    expect({ isBack, text: textOf('broken'), complaints }).toEqual({
      isBack: true,
      text: `${sourceOf('broken')}nonsense: 1\n`,
      complaints: [],
    });
  });

  it('asks before it is left, and is still there for who stays', async () => {
    const { page, complaints } = await type('left', '# mine');
    const link = page.getByRole('link', { name: 'Flows' }).first();
    await link.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Leave without saving' });
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('tab', { name: 'Triggers' }).press('Enter');
    await page.getByRole('tab', { name: 'Editor' }).press('Enter');
    await page.getByText('# mine').waitFor();
    await link.press('Enter');
    await dialog.getByRole('button', { name: 'Discard changes' }).press('Enter');
    await page.getByRole('heading', { name: 'Flows' }).waitFor();
    expect({ text: textOf('left'), complaints }).toEqual({ text: sourceOf('left'), complaints: [] });
  });

  it('asks before the browser goes back', async () => {
    const { page, complaints } = await openWindow(browser, { bench, address: '/flows?search=back' });
    await page.getByRole('link', { name: 'back', exact: true }).press('Enter');
    await page.getByRole('textbox', { name: 'Source of back.yaml' }).press('x');
    await page.getByText('unsaved', { exact: true }).waitFor();
    await page.goBack();
    const discard = page.getByRole('dialog').getByRole('button', { name: 'Discard changes' });
    await discard.waitFor();
    const address = await page.evaluate('location.pathname');
    await discard.press('Enter');
    await page.waitForURL('**/flows?search=back');
    expect({ address, text: textOf('back'), complaints }).toEqual({
      address: '/flows/company.shop/back',
      text: sourceOf('back'),
      complaints: [],
    });
  });

  it('shows what somebody else wrote meanwhile, and replaces it only once it is told to', async () => {
    const { page, complaints } = await type('both', '# mine');
    writeFileSync(join(bench.flows, 'both.yaml'), `# theirs\n${sourceOf('both')}`);
    await page.getByText('both.yaml was changed by another program').waitFor();
    await page.getByRole('button', { name: 'Show difference' }).press('Enter');
    const difference = page.getByRole('region', { name: 'From the text of both.yaml to yours' });
    await difference.getByText('removed: # theirs').waitFor();
    await page.getByRole('textbox', { name: 'Source of both.yaml' }).press('Control+s');
    await page.getByRole('alert').getByText('it has changed since').waitFor();
    const refused = textOf('both');
    await page.getByRole('button', { name: 'Keep mine' }).press('Enter');
    await page.keyboard.press('Control+s');
    await saved(page);
    expect({ refused, text: textOf('both'), complaints }).toEqual({
      refused: `# theirs\n${sourceOf('both')}`,
      text: `${sourceOf('both')}# mine`,
      complaints: [],
    });
  });

  it('goes on with what somebody else wrote where that is wanted', async () => {
    const { page, complaints } = await type('theirs', '# mine');
    writeFileSync(join(bench.flows, 'theirs.yaml'), `# theirs\n${sourceOf('theirs')}`);
    await page.getByRole('button', { name: 'Take theirs' }).press('Enter');
    await page.getByText('# theirs').waitFor();
    const mine = await page.getByText('# mine').count();
    expect({ mine, complaints }).toEqual({ mine: 0, complaints: [] });
  });

  it('goes where the flow is when its text gives it another name', async () => {
    const { page, complaints } = await openWindow(browser, { bench, address: '/flows/company.shop/renamed' });
    await page.getByRole('textbox', { name: 'Source of renamed.yaml' }).focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('End');
    await page.keyboard.type('_twice');
    await page.keyboard.press('Control+s');
    await page.waitForURL('**/flows/company.shop/renamed_twice');
    await page.getByRole('textbox', { name: 'Source of renamed.yaml' }).getByText('renamed_twice').waitFor();
    expect({ unsaved: await page.getByText('unsaved', { exact: true }).count(), complaints }).toEqual({
      unsaved: 0,
      complaints: [],
    });
  });

  it('shows the payload of a delivery beside the text, and completes what it has', async () => {
    for (const action of ['opened', 'closed']) {
      await sendRaw(bench.program.ready.ingress, {
        path: '/api/v1/main/executions/webhook/company.shop/fed/key_of_fed_1',
        headers: { 'Content-Type': 'application/json' },
        body: `{"action":"${action}","pull-request":{"id":12345678901234567890}}`,
      });
    }
    const { page, complaints } = await openWindow(browser, { bench, address: '/flows/company.shop/fed' });
    const tree = page.getByRole('tree', { name: 'trigger' });
    await tree.getByText('closed').waitFor();
    await page.getByRole('textbox', { name: 'Source of fed.yaml' }).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('description: "{{ trigger.body.pu');
    await page.getByRole('option', { name: /pull-request/ }).waitFor();
    // The menu takes no key in its first 75 milliseconds, lest somebody who types on takes what just came up.
    const opened = await page.evaluate('performance.now()');
    await page.waitForFunction((from) => performance.now() > Number(from) + 75, opened);
    await page.keyboard.press('Enter');
    await page.getByText(`"{{ trigger.body['pull-request']`).waitFor();
    await page.getByRole('combobox', { name: 'Payload of delivery' }).selectOption({ index: 1 });
    await tree.getByText('opened').waitFor();
    expect(complaints).toEqual([]);
  });
});
