// `npm run screens`: pictures of the window for the README and for whoever compares it with its design, in both themes
// and two widths: `docs/screens/empty` without data, `docs/screens` with a day's data, `docs/screens/full` with far too
// much. Run after a build; it starts programs of its own. `npm run screens -- FOLDER [--png] [NAME…]` takes the named
// ones alone, into another folder, and as PNG.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { sampleFlows, sampleRequests } from './sample-flows.mjs';
import { emptyPlaces, freshPlaces, fullPlaces, places } from './screens.mjs';
import { startServer } from './start-server.mjs';

const root = join(import.meta.dirname, '../..');
const options = parseArgs({ allowPositionals: true, options: { png: { type: 'boolean', default: false } } });
const [target = join(root, 'docs/screens'), ...names] = options.positionals;
const format = options.values.png ? 'png' : 'webp';
const viewports = { '': { width: 1440, height: 900 }, '-900': { width: 900, height: 700 } };

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
const nothing = async () => undefined;
await takeAll({ folder: 'empty', files: {}, wanted: emptyPlaces, fill: nothing });
await takeAll({ folder: '.', files: exampleFlows(), wanted: freshPlaces, fill: nothing });
await takeAll({ folder: '.', files: { ...exampleFlows(), ...sampleFlows }, wanted: places, fill: fillWithADay });
await takeAll({
  folder: 'full',
  files: { ...exampleFlows(), ...tooManyFlows() },
  wanted: fullPlaces,
  fill: fillWithTooMuch,
});
await browser.close();

/** Pictures of all wanted places of one program. */
async function takeAll({ folder, files, wanted, fill }) {
  const chosen = wanted.filter(({ name }) => names.length === 0 || names.includes(name));
  if (chosen.length === 0) return;
  mkdirSync(join(target, folder), { recursive: true });
  await withServer(files, async (ready) => {
    await fill(ready);
    for (const place of chosen) await take(ready, place, join(target, folder));
  });
}

/** Pictures of one place in both themes and widths. */
async function take({ control, token }, { name, address, clicks = [] }, folder) {
  for (const [suffix, viewport] of Object.entries(viewports)) {
    for (const colorScheme of ['light', 'dark']) {
      const context = await browser.newContext({ viewport, colorScheme, timezoneId: 'UTC' });
      const page = await context.newPage();
      await page.goto(`${control}/?token=${encodeURIComponent(token)}`);
      await page.goto(control + address);
      await page.locator('main h1, main h2').first().waitFor();
      for (const each of clicks) await page.locator(each).first().click();
      // A skeleton is shown after 100 ms at the earliest; what is loaded by then is drawn.
      await page.waitForTimeout(500);
      // Playwright itself writes no WebP, which is a third of the size.
      const session = await context.newCDPSession(page);
      const { data } = await session.send(
        'Page.captureScreenshot',
        format === 'png' ? { format } : { format, quality: 80 },
      );
      writeFileSync(join(folder, `${name}${suffix}-${colorScheme}.${format}`), Buffer.from(data, 'base64'));
      await context.close();
    }
  }
}

async function fillWithADay({ ingress }) {
  for (const { method, path, headers, body } of sampleRequests) {
    await fetch(ingress + path, { method, headers, ...(body === undefined ? {} : { body }) });
  }
}

/** Runs with a program over flows of its own; both are gone afterwards. */
async function withServer(files, work) {
  const home = mkdtempSync(join(tmpdir(), 'hookbench-screens-'));
  const flows = join(home, 'flows');
  mkdirSync(flows);
  for (const [name, text] of Object.entries(files)) writeFileSync(join(flows, name), text);
  const server = await startServer({ home, flows, data: join(home, 'data') });
  try {
    await work(server.ready);
  } finally {
    await server.end();
    rmSync(home, { recursive: true });
  }
}

function exampleFlows() {
  const folder = join(root, 'flows');
  return Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

function tooManyFlows() {
  const text = (index) =>
    `id: flow_with_a_rather_long_name_number_${index}\nnamespace: company.a.very.deep.namespace${index % 7}\ntasks:\n  - id: log\n    type: io.kestra.plugin.core.log.Log\n    message: hi\ntriggers:\n  - id: webhook\n    type: io.kestra.plugin.core.trigger.Webhook\n    key: key_of_flow_${index}\n`;
  return Object.fromEntries(Array.from({ length: 300 }, (_none, index) => [`flow-${index}.yaml`, text(index)]));
}

/** Ten thousand deliveries, one of 10 MB, names that do not fit. */
async function fillWithTooMuch({ ingress }) {
  const url = `${ingress}/api/v1/main/executions/webhook/company.team/webhook_example/1KERKzRQZSMtLdMdNI7Nkr`;
  const send = (body, event) =>
    fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-GitHub-Event': event }, body });
  for (let round = 0; round < 500; round++) {
    await Promise.all(
      Array.from({ length: 20 }, (_none, index) =>
        send(`{"n":${round * 20 + index}}`, `an_event_with_a_very_long_name_${index}`),
      ),
    );
  }
  const list = Array.from({ length: 40_000 }, (_none, id) => ({ id, text: 'x'.repeat(240) }));
  await send(JSON.stringify({ list }), 'ten_megabytes');
}
