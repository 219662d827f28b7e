// The playground by keyboard alone: a template and a context are written, filled, looked up, kept and shared.
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tabTo } from './tab-to.ts';
import { type Bench, hasBrowser, openWindow, sendRaw, startBench, startBrowser } from './window-fixture.ts';

const source = `id: orders
namespace: company.shop
tasks:
  - {id: noted, type: io.kestra.plugin.core.log.Log, message: "hello"}
triggers:
  - {id: hook, type: io.kestra.plugin.core.trigger.Webhook, key: orders}
`;
const path = '/api/v1/main/executions/webhook/company.shop/orders/orders';

/** Takes the place of all that is in an editor, as somebody would who types. */
async function write(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name: label, exact: true }).focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.insertText(text);
}

describe.skipIf(!hasBrowser)('the playground (left out where there is no Chromium)', () => {
  let browser: Browser;
  let bench: Bench;
  beforeAll(async () => {
    [browser, bench] = await Promise.all([startBrowser(), startBench({ 'orders.yaml': source })]);
    const body = '{"total": 12345678901234567890, "rate": 1.0}';
    await sendRaw(bench.program.ready.ingress, { path, headers: { 'Content-Type': 'application/json' }, body });
  });
  afterAll(async () => {
    await Promise.all([browser.close(), bench.close()]);
  });

  const open = async (address = '/playground') => {
    const opened = await openWindow(browser, { bench, address });
    const { page } = opened;
    const result = page.getByRole('region', { name: 'Result' });
    const version = (name: string) => result.getByRole('region', { name: `Kestra ${name}` });
    return { ...opened, result, older: version('1.3'), newer: version('2.0') };
  };

  it('is reached by its keys, and shows at once where the versions differ', async () => {
    const { page, result, older, newer, complaints } = await open('/flows');
    await page.keyboard.press('g');
    await page.keyboard.press('p');
    await result.getByText('The versions differ').waitFor();
    await older.getByText('ADA paid 12345678901234567890 for ["book","pen"]').waitFor();
    await newer.getByText('Filter [json] does not exist').waitFor();
    expect(complaints).toEqual([]);
  });

  it('renders what is written while it is written, with kind and digits', async () => {
    const { page, result, older, complaints } = await open();
    await write(page, 'Context', '{"n": 12345678901234567890, "m": {"2": 1.0, "1": null}}');
    await write(page, 'Template', '{{ n }}');
    await result.getByText('The same under both versions').waitFor();
    await older.getByText('number').waitFor();
    await write(page, 'Template', '{{ m }}');
    await older.getByText('map').waitFor();
    const value = await older.getByLabel('Value').innerText();
    expect({ value: value.replaceAll(/\s+/g, ' ').trim(), complaints }).toEqual({
      value: '{ "2": 1.0 }',
      complaints: [],
    });
  });

  it('says where a context is no JSON, and goes on once it is', async () => {
    const { page, result, older, complaints } = await open();
    await write(page, 'Template', '{{ a }}');
    await write(page, 'Context', '{\n  "a": oops }');
    await result.getByText('at line 2, column 8').waitFor();
    await write(page, 'Context', '{"a": "mended"}');
    await older.getByText('mended').waitFor();
    expect(complaints).toEqual([]);
  });

  it('tells the line of a failure, and puts a wrong name right with one key', async () => {
    const { page, older, result, complaints } = await open();
    await write(page, 'Context', '{"trigger": {"body": 7}}');
    await write(page, 'Template', 'a\n{{ trigger.bdy }}');
    await older.getByText('line 2').first().waitFor();
    await tabTo(page, 'body');
    await page.keyboard.press('Enter');
    await result.getByText('The same under both versions').waitFor();
    const template = await page.getByRole('textbox', { name: 'Template', exact: true }).innerText();
    expect({ template: template.trim(), complaints }).toEqual({
      template: 'a\n{{ trigger.body }}',
      complaints: [],
    });
  });

  it.each([
    ['a delivery', 'POST', '{{ trigger.body.total }} {{ trigger.body.rate }} {{ flow.id }}'],
    ['an execution', 'orders SUCCESS', '{{ trigger.body.total }} {{ trigger.body.rate }} {{ flow.id }}'],
  ])('fills the context from %s, every digit as it came', async (_fact, typed, template) => {
    const { page, older, complaints } = await open();
    await page.getByRole('combobox', { name: 'Fill context from' }).focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText(typed);
    await page.getByRole('option', { name: typed }).first().waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await write(page, 'Template', template);
    await older.getByText('12345678901234567890 1.0 orders').waitFor();
    expect(complaints).toEqual([]);
  });

  it('finds what templates can call, and tries its example', async () => {
    const { page, older, complaints } = await open();
    await page.getByRole('tab', { name: 'Context' }).focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('/');
    await page.keyboard.insertText('blanks at its ends');
    await page.getByText('1 found').waitFor();
    await tabTo(page, 'Try filter trim');
    await page.keyboard.press('Enter');
    await older.getByText('Hi', { exact: true }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('is where an expression goes that was tried on a delivery’s trigger', async () => {
    const { page, older, complaints } = await open('/deliveries?tab=trigger');
    await page.getByRole('tree', { name: 'trigger' }).focus();
    await page.keyboard.press('End');
    await page.keyboard.press(' ');
    const bar = page.getByRole('region', { name: 'Expression' });
    await bar.getByRole('status').locator('pre').waitFor();
    await bar.getByRole('textbox').focus();
    await page.keyboard.press('Control+a');
    await page.keyboard.insertText('{{ trigger.body.total }}');
    await page.keyboard.press('Control+Enter');
    await bar.getByText('12345678901234567890').waitFor();
    await page.getByRole('link', { name: 'Playground', exact: true }).last().focus();
    await page.keyboard.press('Enter');
    await older.getByText('12345678901234567890').waitFor();
    expect(complaints).toEqual([]);
  });

  it('outlives a reload, and a link opens the same elsewhere', async () => {
    const { page, older, goTo, complaints } = await open();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await write(page, 'Context', '{"a": "kept & shared"}');
    await write(page, 'Template', '{{ a }}!');
    await older.getByText('kept & shared!').waitFor();
    await page.reload();
    await older.getByText('kept & shared!').waitFor();
    await page.getByRole('button', { name: 'Copy link to this template' }).press('Enter');
    const link = new URL(await page.evaluate(() => navigator.clipboard.readText()));
    await write(page, 'Template', 'other');
    await older.getByText('other').waitFor();
    await goTo(link.pathname + link.search);
    await older.getByText('kept & shared!').waitFor();
    expect({ address: new URL(page.url()).search, complaints }).toEqual({ address: '', complaints: [] });
  });

  it.each(['light', 'dark'] as const)('has nothing that axe finds, in %s', async (appearance) => {
    const { page, result } = await open();
    await page.emulateMedia({ colorScheme: appearance });
    await result.getByText('The versions differ').waitFor();
    await page.evaluate(axe.source);
    const found: unknown[] = [
      await page.evaluate('axe.run().then(({ violations }) => violations.map(({ id }) => id))'),
    ];
    await page.getByRole('tab', { name: 'Filters, functions and tests' }).click();
    await page.getByText('A number without its sign').waitFor();
    found.push(await page.evaluate('axe.run().then(({ violations }) => violations.map(({ id }) => id))'));
    expect(found).toEqual([[], []]);
  });
});
