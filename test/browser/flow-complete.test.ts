// What can be written is offered while a flow is typed, and taken, passed over or left by keys alone.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, hasBrowser, openWindow, startBench, startBrowser } from './window-fixture.ts';

const sourceOf = (id: string): string => `id: ${id}
namespace: company.shop
tasks:
  - id: out
    type: io.kestra.plugin.core.debug.Return
    format: done
`;

describe.skipIf(!hasBrowser)('completion in the editor (left out where there is no Chromium)', () => {
  let browser: Browser;
  let bench: Bench;
  beforeAll(async () => {
    const files = Object.fromEntries(['typed', 'left', 'sent'].map((id) => [`${id}.yaml`, sourceOf(id)]));
    [browser, bench] = await Promise.all([startBrowser(), startBench(files)]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), bench.close()]);
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  /** Opens a flow and types at the end of its text, once what can be written is known. */
  async function type(id: string, text: string) {
    const window = await openWindow(browser, { bench, address: `/flows/company.shop/${id}` });
    const editor = window.page.getByRole('textbox', { name: `Source of ${id}.yaml` });
    await editor.focus();
    await window.page.keyboard.press('Control+End');
    await window.page.keyboard.press('Control+Space');
    await window.page.getByRole('option', { name: /^triggers/ }).waitFor();
    await window.page.keyboard.press('Escape');
    await window.page.keyboard.type(text);
    return { ...window, editor };
  }

  /** Takes an offer once it comes first. */
  async function take(page: Page, name: RegExp): Promise<void> {
    const option = page.getByRole('option', { name, selected: true });
    await option.waitFor();
    // The menu takes no key in its first 75 milliseconds, lest somebody who types on takes what just came up.
    const opened = await page.evaluate('performance.now()');
    await page.waitForFunction((from) => performance.now() > Number(from) + 75, opened);
    await page.keyboard.press('Enter');
    await option.waitFor({ state: 'detached' });
  }

  it('completes names, types and filters', async () => {
    const { page, complaints } = await type('typed', 'tri');
    await take(page, /^triggers/);
    await page.keyboard.press('Enter');
    await page.keyboard.type('- id: hook');
    await page.keyboard.press('Enter');
    await page.keyboard.type('ty');
    await take(page, /^type/);
    await page.keyboard.type('Webhook');
    await take(page, /^io\.kestra\.plugin\.core\.trigger\.Webhook/);
    await page.keyboard.press('Enter');
    await page.keyboard.type('ke');
    await take(page, /^key/);
    await page.keyboard.type('"{{ secret');
    await take(page, /^secret/);
    // The editor closes what it opens, so that the cursor stands within brackets and quotes.
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type(' | low');
    await take(page, /^lower/);
    await page.keyboard.type(' }}');
    await page.keyboard.press('Control+s');
    await page.getByRole('status', { name: 'Saving' }).getByText('saved').waitFor();
    const text = readFileSync(join(bench.flows, 'typed.yaml'), 'utf8');
    const added = [
      'triggers:',
      '- id: hook',
      '  type: io.kestra.plugin.core.trigger.Webhook',
      '  key: "{{ secret() | lower }}"',
    ];
    expect({ text, complaints }).toEqual({ text: sourceOf('typed') + added.join('\n'), complaints: [] });
  });

  it('goes with Escape and leaves the editor where it is; Tab leads on', async () => {
    const { page, editor, complaints } = await type('left', 'des');
    await page.getByRole('option', { name: /^description/ }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('option').first().waitFor({ state: 'detached' });
    const isFocused = () => editor.evaluate((element) => element === element.ownerDocument.activeElement);
    const stays = await isFocused();
    await page.keyboard.press('Tab');
    expect({ stays, isStill: await isFocused(), complaints }).toEqual({ stays: true, isStill: false, complaints: [] });
  });

  it('Ctrl and Enter do from the editor what they do on the screen', async () => {
    const { page, complaints } = await type('sent', '');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').waitFor();
    const text = readFileSync(join(bench.flows, 'sent.yaml'), 'utf8');
    expect({ text, complaints }).toEqual({ text: sourceOf('sent'), complaints: [] });
  });

  it('says what a name is for, beside the offers and under the pointer, and offers statements', async () => {
    const { page, editor, complaints } = await type('sent', 'desc');
    await page.getByRole('option', { name: /^description/, selected: true }).waitFor();
    await page.getByText('For people; nothing reads it').waitFor();
    await page.keyboard.press('Escape');
    // Words are parts of the editor's text, and the pointer rests on one as a user's does.
    await editor.getByText('format', { exact: true }).hover();
    await page.getByText('The text to render').waitFor();
    await page.keyboard.type('ription: "{% en');
    await page.getByRole('option', { name: /^endif/ }).waitFor();
    expect(complaints).toEqual([]);
  });
});
