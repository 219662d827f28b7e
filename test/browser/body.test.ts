// The body of a delivery in the forms of its kind, by keyboard alone: fields, parts, XML, lines, a picture.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { tabTo } from './tab-to.ts';
import { type Bench, hasBrowser, openWindow, startBench, startBrowser } from './window-fixture.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

async function violationsOf(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  // axe is in the page since the line before; its answer has at least these members.
  const found = (await page.evaluate('axe.run().then(({ violations }) => violations)')) as { id: string }[];
  return found.map(({ id }) => id);
}

describe.skipIf(!hasBrowser)('the body of a delivery (left out where there is no Chromium)', () => {
  let browser: Browser;
  let bench: Bench;
  beforeAll(async () => {
    [browser, bench] = await Promise.all([startBrowser(), startBench()]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), bench.close()]);
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
  });

  /** Sends a body, and opens its tab as the newest delivery. */
  async function openBody(body: BodyInit, type?: string, options: object = {}) {
    const headers = type === undefined ? {} : { 'Content-Type': type };
    const address = `${bench.program.ready.ingress}/api/v1/main/executions/webhook/company.team/nowhere/key`;
    await fetch(address, { method: 'POST', headers, body });
    const opened = await openWindow(browser, { bench, address: '/?tab=body', ...options });
    await opened.page.getByRole('radiogroup', { name: 'Form of body' }).waitFor();
    return opened;
  }

  it('is a table of fields where it is a form', async () => {
    const { page, complaints } = await openBody('text=a+b&user=%C3%A9&x=50%', 'application/x-www-form-urlencoded');
    const rows = page.getByRole('table', { name: 'Fields of the form' }).getByRole('row');
    expect([await rows.allInnerTexts(), await violationsOf(page), complaints]).toEqual([
      ['Name\tValue', 'text\ta b', 'user\té', expect.stringMatching(/^x\t50%.*not percent-encoded.*x=50%$/s)],
      [],
      [],
    ]);
  });

  it('is its parts where it is multipart, each with what is in it', async () => {
    const form = new FormData();
    form.append('note', '{"a":12345678901234567890}');
    form.append('picture', new Blob([Buffer.from(pixel, 'base64')], { type: 'image/png' }), 'one.png');
    const { page, complaints } = await openBody(form, undefined, { colorScheme: 'dark' });
    await page.getByLabel('part note', { exact: true }).getByText('"a": 12345678901234567890').waitFor();
    await tabTo(page, 'picture');
    await page.keyboard.press('Enter');
    await page.getByText('image/png 1 × 1').waitFor();
    await tabTo(page, 'Save part picture');
    const saving = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    const saved = await saving;
    expect([saved.suggestedFilename(), await violationsOf(page), complaints]).toEqual(['one.png', [], []]);
  });

  it('is indented where it is XML, and says where it is none', async () => {
    const { page, complaints } = await openBody('<a><b>1</b></a>', 'application/xml');
    await page.getByLabel('body', { exact: true }).getByText('<b>1</b>').waitFor();
    const text = await page.getByLabel('body', { exact: true }).innerText();
    const broken = await openBody('<a>\n<b></a>', 'text/xml');
    await broken.page.getByText('Line 2, column 4: </a> stands where <b> must be closed first').waitFor();
    expect([text, await violationsOf(broken.page), complaints, broken.complaints]).toEqual([
      '<a>\n  <b>1</b>\n</a>',
      [],
      [],
      [],
    ]);
  });

  it('is lines where it is JSON lines, and a form that was chosen stays for its kind', async () => {
    const { page, complaints } = await openBody('{"a":1}\n{"b":}', 'application/x-ndjson');
    await page.getByRole('table', { name: 'Lines of the body' }).getByText('Column 6:').waitFor();
    const violations = await violationsOf(page);
    await page.getByRole('radio', { name: 'Lines' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.getByLabel('body', { exact: true }).getByText('{"a":1}').waitFor();
    // Letters do nothing while a choice has the focus.
    await tabTo(page, 'Save body');
    await page.keyboard.press('g');
    await page.keyboard.press('f');
    await page.getByRole('heading', { name: 'Flows', exact: true }).waitFor();
    await page.goBack();
    // The input itself is never seen: its label is drawn in its place.
    await page.getByRole('radio', { name: 'Exact', checked: true }).waitFor({ state: 'attached' });
    expect([violations, complaints]).toEqual([[], []]);
  });

  it('is a picture where it is one, drawn from its own bytes', async () => {
    const { page, complaints } = await openBody(Buffer.from(pixel, 'base64'), 'image/png');
    await page.getByText('image/png 1 × 1').waitFor();
    const svg = await openBody(
      '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="9"><script>document.title="run"</script></svg>',
    );
    await svg.page.getByText('image/svg+xml 8 × 9').waitFor();
    expect([await svg.page.title(), await violationsOf(svg.page), complaints, svg.complaints]).toEqual([
      await page.title(),
      [],
      [],
      [],
    ]);
  });
});
