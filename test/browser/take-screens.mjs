// `npm run screens`: pictures of the window for the README and for whoever compares it with its design, in both
// themes, with no data, with a day's data and with too much. Run after a build; it starts a program of its own.
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { sampleFlows, sampleRequests } from './sample-flows.mjs';
import { startServer } from './start-server.mjs';

const root = join(import.meta.dirname, '../..');
const target = process.argv[2] ?? join(root, 'docs/screens');
const wide = { width: 1440, height: 900 };
const narrow = { width: 900, height: 700 };

/** What the README shows; with `--all` everything that is worth comparing. */
const screens = [
  { name: 'deliveries', address: '/deliveries', isShown: true },
  { name: 'trigger', address: '/deliveries?tab=trigger', isShown: true },
  { name: 'flow-triggers', address: '/flows/company.team/webhook_example/triggers', isShown: true },
  { name: 'execution', address: '/executions', click: 'main a[href^="/executions/"]', isShown: true },
  { name: 'flow-move', address: '/flows/company.team/github_ci/move', isShown: true },
  { name: 'run-dialog', address: '/flows/company.team/github_ci', click: 'text=Run now' },
  { name: 'headers', address: '/deliveries?tab=headers' },
  { name: 'body', address: '/deliveries?tab=body' },
  { name: 'response', address: '/deliveries?tab=response' },
  { name: 'filtered', address: '/deliveries', click: '[role=option]:nth-child(1) >> nth=1' },
  { name: 'unmatched', address: '/deliveries?only=unmatched' },
  { name: 'failed', address: '/deliveries?only=failed' },
  { name: 'flows', address: '/flows' },
  { name: 'flow', address: '/flows/company.team/github_ci' },
  { name: 'executions', address: '/executions' },
  { name: 'namespaces', address: '/namespaces' },
  { name: 'secrets', address: '/namespaces/company.shop' },
  { name: 'new-secret', address: '/namespaces/company.shop', click: 'text=New secret' },
  { name: 'doctor', address: '/doctor' },
  { name: 'settings', address: '/settings' },
  { name: 'palette', address: '/deliveries', click: 'text=Go to' },
  { name: 'send', address: '/send/company.team/github_ci' },
];

const isAll = process.argv.includes('--all');
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
mkdirSync(target, { recursive: true });
await withServer({}, async (ready) => {
  await take(ready, { name: 'first-run', address: '/' }, wide);
});
await withServer(sampleFlows, async (ready) => {
  for (const { method, path, headers, body } of sampleRequests) {
    await fetch(ready.ingress + path, { method, headers, ...(body === undefined ? {} : { body }) });
  }
  for (const screen of screens.filter(({ isShown }) => isAll || isShown === true)) {
    await take(ready, screen, wide);
    if (isAll) await take(ready, { ...screen, name: `${screen.name}-900` }, narrow);
  }
});
if (isAll) await withServer(tooManyFlows(), takeTooMuch);
await browser.close();

/** Pictures of one place in both themes. */
async function take({ control, token }, { name, address, click }, viewport) {
  for (const colorScheme of ['light', 'dark']) {
    const context = await browser.newContext({ viewport, colorScheme, timezoneId: 'UTC' });
    const page = await context.newPage();
    await page.goto(`${control}/?token=${encodeURIComponent(token)}`);
    await page.goto(control + address);
    await page.locator('main h1, main h2').first().waitFor();
    if (click !== undefined) await page.locator(click).first().click();
    // A skeleton is shown after 100 ms at the earliest; what is loaded by then is drawn.
    await page.waitForTimeout(500);
    await page.screenshot({ path: join(target, `${name}-${colorScheme}.png`) });
    await context.close();
  }
}

/** Runs with a program over the example flows and further files; both are gone afterwards. */
async function withServer(files, work) {
  const home = mkdtempSync(join(tmpdir(), 'hookbench-screens-'));
  const flows = join(home, 'flows');
  mkdirSync(flows);
  const examples = join(root, 'flows');
  for (const name of readdirSync(examples)) copyFileSync(join(examples, name), join(flows, name));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(flows, name), text);
  const server = await startServer({ home, flows, data: join(home, 'data') });
  try {
    await work(server.ready);
  } finally {
    await server.end();
    rmSync(home, { recursive: true });
  }
}

function tooManyFlows() {
  const text = (index) =>
    `id: flow_with_a_rather_long_name_number_${index}\nnamespace: company.a.very.deep.namespace${index % 7}\ntasks:\n  - id: log\n    type: io.kestra.plugin.core.log.Log\n    message: hi\ntriggers:\n  - id: webhook\n    type: io.kestra.plugin.core.trigger.Webhook\n    key: key_of_flow_${index}\n`;
  return Object.fromEntries(Array.from({ length: 300 }, (_none, index) => [`flow-${index}.yaml`, text(index)]));
}

/** Ten thousand deliveries, one of 10 MB, names that do not fit. */
async function takeTooMuch(ready) {
  const url = `${ready.ingress}/api/v1/main/executions/webhook/company.team/webhook_example/1KERKzRQZSMtLdMdNI7Nkr`;
  const send = (body, event) =>
    fetch(url, { method: 'POST', headers: { 'Content-Type': 'application/json', 'X-GitHub-Event': event }, body });
  for (let round = 0; round < 500; round++) {
    await Promise.all(
      Array.from({ length: 20 }, (_none, index) =>
        send(`{"n":${round * 20 + index}}`, `an_event_with_a_very_long_name_${index}`),
      ),
    );
  }
  await send(
    JSON.stringify({ list: Array.from({ length: 40_000 }, (_none, id) => ({ id, text: 'x'.repeat(240) })) }),
    'ten_megabytes',
  );
  for (const { name, address } of [
    { name: 'too-much-deliveries', address: '/deliveries' },
    { name: 'too-much-trigger', address: '/deliveries?tab=trigger' },
    { name: 'too-much-body', address: '/deliveries?tab=body' },
    { name: 'too-much-flows', address: '/flows' },
    { name: 'too-much-executions', address: '/executions' },
  ]) {
    await take(ready, { name, address }, wide);
  }
}
