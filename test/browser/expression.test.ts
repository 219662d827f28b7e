// Expressions tried in an execution, by keyboard alone: written, put there from the tree, put right, copied.
import axe from 'axe-core';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Bench, hasBrowser, openWindow, startBench, startBrowser } from './window-fixture.ts';

const source = `id: tried
namespace: company.shop
tasks:
  - {id: order, type: io.kestra.plugin.core.output.OutputValues, values: {total: 12345678901234567890, "ship to": Berlin}}
  - id: each
    type: io.kestra.plugin.core.flow.ForEach
    values: ["red", "green"]
    tasks:
      - {id: colour, type: io.kestra.plugin.core.debug.Return, format: "{{ taskrun.value }}"}
`;

const silent = `id: silent
namespace: company.shop
tasks:
  - {id: noted, type: io.kestra.plugin.core.log.Log, message: "hello"}
`;

describe.skipIf(!hasBrowser)('an expression in an execution (left out where there is no Chromium)', () => {
  let browser: Browser;
  let bench: Bench;
  beforeAll(async () => {
    [browser, bench] = await Promise.all([startBrowser(), startBench({ 'tried.yaml': source, 'silent.yaml': silent })]);
  });
  afterAll(async () => {
    await Promise.all([browser.close(), bench.close()]);
  });

  const openOutputs = async (flowId = 'tried') => {
    const opened = await openWindow(browser, { bench, address: `/flows/company.shop/${flowId}` });
    const { page } = opened;
    await page.getByRole('button', { name: 'Run now' }).click();
    await page.keyboard.press('Control+Enter');
    await page.getByText('SUCCESS').first().waitFor();
    await page.getByRole('tab', { name: 'Gantt' }).focus();
    for (let tab = 0; tab < 4; tab++) await page.keyboard.press('ArrowRight');
    await page.getByRole('tab', { name: 'Outputs', selected: true }).waitFor();
    const field = page.getByRole('textbox', { name: 'Expression' });
    const write = async (expression: string) => {
      await field.focus();
      await page.keyboard.press('Control+a');
      await page.keyboard.insertText(expression);
      await page.keyboard.press('Control+Enter');
    };
    return { ...opened, field, write, answer: page.getByRole('region', { name: 'Expression' }).getByRole('status') };
  };

  it.each([
    ['{{ outputs.order.values.total }}', '12345678901234567890 number'],
    ["{{ outputs.order.values['ship to'] | upper }}", '"BERLIN" string'],
    ['{{ outputs.colour.red.value ~ taskrun.id }}', 'string'],
    ['a {{ nothing_here }}', 'Unable to find `nothing_here`'],
  ])('%s is answered', async (expression, expected) => {
    const { write, answer, complaints } = await openOutputs();
    await write(expression);
    await answer
      .getByText(expected.split(' ')[0] ?? '', { exact: false })
      .first()
      .waitFor();
    const text = (await answer.innerText()).replaceAll(/\s+/g, ' ');
    expect({ text, complaints }).toEqual({ text: expect.stringContaining(expected), complaints: [] });
  });

  it('a value of the tree is put into the bar and tried, and what is there is copied', async () => {
    const { page, field, answer, complaints } = await openOutputs();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('tree', { name: 'outputs' }).focus();
    await page.keyboard.press('End');
    await page.keyboard.press(' ');
    await answer.getByText('"Berlin"').waitFor();
    await page.getByRole('button', { name: 'Copy the written expression' }).press('Enter');
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    const expression = "{{ outputs.order.values['ship to'] }}";
    expect({ written: await field.inputValue(), copied, complaints }).toEqual({
      written: expression,
      copied: expression,
      complaints: [],
    });
  });

  it('a name that is not there is put right with one key', async () => {
    const { page, field, write, answer, complaints } = await openOutputs();
    await write('{{ outputs.ordr.values.total }}');
    await answer.getByText('Did you mean').waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await answer.getByText('12345678901234567890').waitFor();
    expect({ written: await field.inputValue(), complaints }).toEqual({
      written: '{{ outputs.order.values.total }}',
      complaints: [],
    });
  });

  it('has the values of a loop in the paths of its tree', async () => {
    const { page, field, answer, complaints } = await openOutputs();
    await page.getByRole('combobox', { name: 'Outputs of' }).focus();
    await page.keyboard.press('ArrowDown');
    await page.getByRole('option', { name: 'order' }).waitFor();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('Enter');
    await page.getByRole('tree', { name: 'outputs' }).focus();
    await page.keyboard.press('End');
    await page.keyboard.press(' ');
    await answer.getByText('"green"').waitFor();
    expect({ written: await field.inputValue(), complaints }).toEqual({
      written: '{{ outputs.colour.green.value }}',
      complaints: [],
    });
  });

  it('is there where nothing was put out', async () => {
    const { page, write, answer, complaints } = await openOutputs('silent');
    await page.getByRole('heading', { name: 'This execution has no outputs' }).waitFor();
    await write('{{ flow.id }}');
    await answer.getByText('"silent"').waitFor();
    expect(complaints).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('has nothing that axe finds, in %s', async (appearance) => {
    const { page, write, answer } = await openOutputs();
    await page.emulateMedia({ colorScheme: appearance });
    await write('{{ outputs.ordr }}');
    await answer.getByText('Did you mean').waitFor();
    await page.evaluate(axe.source);
    const found = await page.evaluate('axe.run().then(({ violations }) => violations.map(({ id }) => id))');
    expect(found).toEqual([]);
  });
});
