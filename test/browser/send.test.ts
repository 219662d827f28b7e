// Test requests from the window: they go over real HTTP to the ingress, what came of them stands beside the form, and
// both are there again on the way back.
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, hasBrowser, openWindow, startBench, startBrowser } from './window-fixture.ts';

describe.skipIf(!hasBrowser)('sending from the window (left out where there is no Chromium)', () => {
  let browser: Browser;
  let bench: Bench;
  beforeAll(async () => {
    [browser, bench] = await Promise.all([startBrowser(), startBench()]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), bench.close()]);
  });

  it('shows what came of a request beside the form, and keeps both on the way back', async () => {
    const { page, complaints } = await openWindow(browser, { bench, address: '/send/company.team/webhook_example' });
    const result = page.getByRole('complementary', { name: 'Result' });
    await result.getByText('Nothing sent yet').waitFor();
    await page.getByText('Form', { exact: true }).click();
    await page.getByRole('tab', { name: /Query/ }).click();
    await page.getByLabel('Name of parameter 1').fill('a');
    await page.getByLabel('Value of parameter 1').fill('1');
    await page.getByLabel('Name of parameter 2').fill('b');
    await page.getByLabel('Value of parameter 2').fill('ä');
    await page.keyboard.press('Control+Enter');
    await result.getByText('SUCCESS').waitFor();
    const told = await result.innerText();
    // What was sent stays while the form is edited.
    await page.getByLabel('Value of parameter 2').fill('other');
    await result.getByText('SUCCESS').waitFor();
    await result.getByRole('link', { name: 'Open delivery' }).click();
    await page.locator('#detail').getByText('APP', { exact: true }).waitFor();
    const delivery = await page.locator('#detail').innerText();
    await page.goBack();
    await result.getByText('SUCCESS').waitFor();
    await page.getByRole('tab', { name: /Query 2/ }).waitFor();
    const body = await page.getByRole('textbox', { name: 'Body' }).innerText();
    expect(told).toMatch(/Executed\s+Caller got\s+200 OK/);
    expect(delivery).toContain('/webhook_example/••••••?a=1&b=%C3%A4');
    expect({ body, complaints }).toEqual({ body: 'name=Ada&city=Vienna', complaints: [] });
  });

  it('begins with what a provider sends, and with a delivery that has come, by the keyboard', async () => {
    const { page, complaints } = await openWindow(browser, { bench, address: '/send/company.team/webhook_example' });
    const result = page.getByRole('complementary', { name: 'Result' });
    await page.getByRole('combobox', { name: 'From a provider' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('option', { name: 'Shopify orders/create' }).waitFor();
    const active = page.locator('[data-combobox-selected]');
    await expect
      .poll(async () => {
        await page.keyboard.press('ArrowDown');
        return active.innerText();
      })
      .toBe('Shopify orders/create');
    await page.keyboard.press('Enter');
    await page.getByRole('textbox', { name: 'Body' }).getByText('820982911946154508').first().waitFor();
    await page.keyboard.press('Control+Enter');
    await result.getByText('SUCCESS').waitFor();
    await result.getByText(/Response headers/).press('Enter');
    await result.getByText(/^content-type:/i).waitFor();
    // What has just been sent is the newest that has come.
    await page.getByRole('combobox', { name: 'From a delivery' }).focus();
    await page.keyboard.type('orders/create');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByText(/^Made of delivery/).waitFor();
    await page.getByText('EDITED', { exact: true }).waitFor();
    await page.getByRole('tab', { name: /Headers 9/ }).waitFor();
    expect([new URL(page.url()).searchParams.has('from'), complaints]).toEqual([true, []]);
  });

  it('sends many times by the keyboard alone, and counts what came back', async () => {
    const { page, complaints } = await openWindow(browser, { bench, address: '/send/company.team/webhook_example' });
    const result = page.getByRole('complementary', { name: 'Result' });
    await page.getByRole('tab', { name: 'Body' }).focus();
    for (let tab = 0; tab < 3; tab++) await page.keyboard.press('ArrowRight');
    // A key that is pressed before its field is there goes elsewhere.
    await page.getByLabel('Times').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('10');
    await page.getByRole('button', { name: /^Send 10 times/ }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type('10');
    await page.getByRole('button', { name: /^Send 10 times/ }).waitFor();
    await page.keyboard.press('Control+Enter');
    await result.getByText('10 of 10 sent').waitFor();
    const told = await result.innerText();
    expect(told).toMatch(/200\s+10\s+Median/);
    expect(complaints).toEqual([]);
  });

  it('sends a form with a file', async () => {
    const { page, complaints } = await openWindow(browser, { bench, address: '/send/company.team/webhook_example' });
    await page.getByText('Multipart', { exact: true }).click();
    await page.getByRole('button', { name: 'Add field' }).click();
    await page.getByLabel('Value of part 1').fill('Ada');
    const chosen = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Add file' }).click();
    await (await chosen).setFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('Vienna') });
    await page.getByText('multipart form, 2 parts').waitFor();
    await page.getByRole('button', { name: /^Send/ }).click();
    const result = page.getByRole('complementary', { name: 'Result' });
    await result.getByRole('link', { name: 'Open delivery' }).click();
    await page.getByRole('tab', { name: 'Raw' }).click();
    await page.locator('#detail').getByText('filename="a.txt"').waitFor();
    expect(complaints).toEqual([]);
  });

  it('a delivery is edited and sent again by its key; it stays as it was', async () => {
    const { page, complaints, goTo } = await openWindow(browser, {
      bench,
      address: '/send/company.team/webhook_example',
    });
    const result = page.getByRole('complementary', { name: 'Result' });
    await page.getByText('Text', { exact: true }).click();
    await page.getByRole('button', { name: /^Send/ }).click();
    await result.getByRole('link', { name: 'Open delivery' }).click();
    await expect.poll(() => page.url()).toMatch(/\/deliveries\/\w+$/);
    const first = /\w+$/.exec(page.url())?.[0] ?? '';
    await page.locator('#detail').getByText('APP', { exact: true }).waitFor();
    await page.keyboard.press('e');
    const body = page.getByRole('textbox', { name: 'Body' });
    await body.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' and Graz');
    await page.keyboard.press('Control+Enter');
    await result.getByRole('link', { name: 'Open delivery' }).click();
    const detail = page.locator('#detail');
    await detail.getByText('EDITED', { exact: true }).waitFor();
    await page.getByRole('tab', { name: 'Raw' }).click();
    await detail.getByText('Hello from Vienna and Graz').waitFor();
    await goTo(`/deliveries/${first}?tab=raw`);
    await detail.getByText('Hello from Vienna').waitFor();
    const original = await detail.innerText();
    expect([original.includes('Vienna and Graz'), original.includes('Hello from Vienna'), complaints]).toEqual([
      false,
      true,
      [],
    ]);
  });

  it('a pasted curl command goes to the webhook that it names, and what it says beyond is told', async () => {
    const { page, complaints } = await openWindow(browser, { bench, address: '/send/company.team/webhook_ee_example' });
    await page.getByRole('button', { name: 'Import curl' }).focus();
    await page.keyboard.press('Enter');
    const path = 'api/v1/executions/webhook/company.team/webhook_example/x';
    await page.getByLabel('curl command').fill(`curl 'http://h/${path}?a=1' --cacert c.pem -d '{"b":2}' -XPUT`);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Not taken over: --cacert c.pem').waitFor();
    await page.getByRole('tab', { name: /Query 1/ }).waitFor();
    const body = await page.getByRole('textbox', { name: 'Body' }).innerText();
    const method = await page.getByLabel('Method').first().inputValue();
    await page.getByRole('button', { name: 'Hide' }).click();
    await page.getByRole('tab', { name: 'As command' }).click();
    await page.getByText('PowerShell', { exact: true }).click();
    const command = await page.getByLabel('command', { exact: true }).innerText();
    expect({ at: page.url().includes('/webhook_example'), body, method, complaints }).toEqual({
      at: true,
      body: '{"b":2}',
      method: 'PUT',
      complaints: [],
    });
    expect(command).toContain('curl.exe `\n  -X PUT `');
  });

  it('takes a request from an archive, of several the one that is chosen, and says what is wrong with a file', async () => {
    const { page, complaints } = await openWindow(browser, { bench, address: '/send/company.team/webhook_example' });
    const choose = async (text: string): Promise<void> => {
      const chosen = page.waitForEvent('filechooser');
      await page.getByRole('button', { name: 'Import HAR' }).press('Enter');
      await (await chosen).setFiles({ name: 'a.har', mimeType: 'application/json', buffer: Buffer.from(text) });
    };
    const entryOf = (body: string) => ({
      request: {
        method: 'PUT',
        url: 'http://elsewhere/',
        headers: [],
        postData: { mimeType: 'text/plain', text: body },
      },
    });
    await choose('{"log":{"entries":[1]}}');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('entry 1 has no request with "method" and "url"').waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await choose(JSON.stringify({ log: { entries: [entryOf('first'), entryOf('second')] } }));
    await dialog.getByRole('combobox').fill('2.');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Not taken over: the address http://elsewhere/').waitFor();
    const body = await page.getByRole('textbox', { name: 'Body' }).innerText();
    const method = await page.getByRole('combobox', { name: 'Method' }).inputValue();
    expect({ body, method, complaints }).toEqual({ body: 'second', method: 'PUT', complaints: [] });
  });

  it('names the line of a header that HTTP cannot carry, and sends nothing', async () => {
    const { page, complaints } = await openWindow(browser, { bench, address: '/send/company.team/webhook_example' });
    await page.getByRole('tab', { name: /Headers/ }).click();
    await page.getByText('Text', { exact: true }).last().click();
    await page.getByLabel(/Headers, one a line/).fill('X-A: 1\nno header');
    await page.getByRole('button', { name: /^Send/ }).click();
    await page
      .getByRole('status')
      .getByText(/line 2 of the headers/)
      .waitFor();
    expect({ isStill: page.url().includes('/send/'), complaints }).toEqual({ isStill: true, complaints: [] });
  });

  it('leads to the secret that a key is missing', async () => {
    const { page, complaints } = await openWindow(browser, { bench, address: '/send/company.team/webhook_ee_example' });
    await page.getByRole('button', { name: /^Send/ }).click();
    await page.getByRole('link', { name: 'Set it in company.team' }).click();
    await expect.poll(() => page.url()).toMatch(/\/namespaces\/company\.team$/);
    expect(complaints).toEqual([]);
  });
});
