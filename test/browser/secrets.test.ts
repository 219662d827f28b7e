// Kestra's documentation of webhooks with a secret key, done by hand: Namespaces, the namespace, New secret; then a
// call with the key. And what the window does with values: nothing of them stays.
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, hasBrowser, openWindow, sendRaw, startBench, startBrowser } from './window-fixture.ts';

const key = '1KERKzRQZSMtLdMdNI7Nkr';
const example = `/api/v1/main/executions/webhook/company.team/webhook_ee_example/${key}`;

describe.skipIf(!hasBrowser)('secrets in the window (left out where there is no Chromium)', () => {
  let browser: Browser;
  let bench: Bench;
  beforeAll(async () => {
    [browser, bench] = await Promise.all([startBrowser(), startBench()]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), bench.close()]);
  });

  const fill = async (page: Page, secret: { readonly name: string; readonly value: string }): Promise<void> => {
    await page.getByRole('button', { name: 'New secret' }).click();
    await page.getByLabel('Key', { exact: true }).fill(secret.name);
    await page.getByRole('textbox', { name: 'Secret' }).fill(secret.value);
    await page.getByRole('button', { name: /Save secret/ }).click();
  };

  it('makes the webhook of the documentation answer, from the namespace to the call', async () => {
    const before = await sendRaw(bench.program.ready.ingress, { path: example });
    const { page, complaints } = await openWindow(browser, { bench });
    await page.getByRole('link', { name: 'Namespaces' }).click();
    await page.getByRole('link', { name: /company\.\s*team/ }).click();
    await page.getByRole('tab', { name: /Secrets/, selected: true }).waitFor();
    await page.getByRole('row', { name: /WEBHOOK_KEY missing/ }).waitFor();
    await fill(page, { name: 'WEBHOOK_KEY', value: key });
    await page.getByRole('row', { name: /WEBHOOK_KEY set/ }).waitFor();
    const after = await sendRaw(bench.program.ready.ingress, { path: example });
    expect([before, after]).toEqual(['HTTP/1.1 404 Not Found', 'HTTP/1.1 200 OK']);
    expect({ shown: (await page.content()).includes(key), complaints }).toEqual({ shown: false, complaints: [] });
  });

  it('asks before it deletes, and the webhook is closed again', async () => {
    const { page, complaints } = await openWindow(browser, { bench, address: '/namespaces/company.team' });
    await fill(page, { name: 'webhook_key', value: key });
    await page.getByRole('button', { name: 'Delete WEBHOOK_KEY' }).click();
    await page.getByText(/webhook_ee_example reads it and fails without it/).waitFor();
    await page.getByRole('button', { name: 'Delete secret' }).click();
    await page.getByRole('row', { name: /WEBHOOK_KEY missing/ }).waitFor();
    const answer = await sendRaw(bench.program.ready.ingress, { path: example });
    expect({ answer, complaints }).toEqual({ answer: 'HTTP/1.1 404 Not Found', complaints: [] });
  });

  it.each([
    ['a name that no flow could read', { name: 'a b', value: 'x' }, /key "a b" must be/],
    ['a value with a NUL', { name: 'NUL', value: 'a\u0000b' }, /must not hold a NUL/],
    ['a value that is too long', { name: 'LONG', value: 'x'.repeat(256 * 1024 + 1) }, /must not exceed/],
  ])('refuses %s with a sentence, and keeps the dialog', async (_, secret, sentence) => {
    const { page, complaints } = await openWindow(browser, { bench, address: '/namespaces/company.team' });
    await fill(page, secret);
    await page.getByRole('alert').getByText(sentence).waitFor();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'New secret' }).click();
    const left = await page.getByRole('textbox', { name: 'Secret' }).inputValue();
    expect({ left, complaints }).toEqual({ left: '', complaints: [] });
  });

  it('keeps the lines of a value as they are', async () => {
    const { page } = await openWindow(browser, { bench, address: '/namespaces/company.team' });
    await fill(page, { name: 'WEBHOOK_KEY', value: `${key}\nsecond` });
    await page.getByRole('row', { name: /WEBHOOK_KEY set/ }).waitFor();
    const path = example.replace(key, `${key}%0Asecond`);
    expect(await sendRaw(bench.program.ready.ingress, { path })).toBe('HTTP/1.1 200 OK');
  });
});
