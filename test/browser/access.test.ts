// Whoever uses the window without a mouse or without sight finds no hurdle: axe on every screen, wide in the light theme
// and narrow in the dark one, each also with more contrast; and the focus is seen in the system's own colours.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sampleFlows, sampleRequests } from './sample-flows.mjs';
import { type Bench, hasBrowser, openWindow, sendRaw, startBench, startBrowser } from './window-fixture.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const screens: readonly {
  readonly name: string;
  readonly address: string;
  readonly click?: string;
  /** What is clicked behind that. */
  readonly thenClick?: string;
}[] = [
  { name: 'deliveries', address: '/deliveries' },
  ...['trigger', 'body', 'headers', 'raw', 'response'].map((tab) => ({
    name: `delivery ${tab}`,
    address: `/deliveries?tab=${tab}`,
  })),
  { name: 'deliveries without a find', address: '/deliveries?search=nothing-like-this' },
  { name: 'flows', address: '/flows' },
  { name: 'flows sorted and narrowed', address: '/flows?state=valid&webhook=yes&sort=-day' },
  { name: 'flows without a find', address: '/flows?search=nothing-like-this' },
  { name: 'new flow', address: '/flows', click: 'text=New flow' },
  { name: 'flow', address: '/flows/company.team/github_ci' },
  { name: 'flow triggers', address: '/flows/company.team/github_ci/triggers' },
  { name: 'flow deliveries', address: '/flows/company.team/github_ci/deliveries' },
  { name: 'flow move', address: '/flows/company.team/github_ci/move' },
  { name: 'flow topology', address: '/flows/company.team/github_ci/topology' },
  { name: 'flow topology as list', address: '/flows/company.team/github_ci/topology', click: 'text=As list' },
  { name: 'topology of a broken flow', address: '/flows/ops.alerts/page_oncall/topology' },
  { name: 'flow revisions', address: '/flows/company.team/github_ci/revisions' },
  { name: 'run dialog', address: '/flows/company.team/github_ci', click: 'text=Run now' },
  { name: 'untrusted scripts and faulty stubs', address: '/flows/company.shop/deploy' },
  { name: 'flow executions', address: '/flows/company.team/github_ci/executions' },
  { name: 'broken flow', address: '/flows/ops.alerts/page_oncall' },
  { name: 'executions', address: '/executions' },
  { name: 'execution', address: '/executions', click: 'main a[href^="/executions/"]' },
  {
    name: 'execution topology',
    address: '/executions',
    click: 'main a[href^="/executions/"]',
    thenClick: 'role=tab[name="Topology"]',
  },
  { name: 'namespaces', address: '/namespaces' },
  { name: 'secrets', address: '/namespaces/company.shop' },
  { name: 'new secret', address: '/namespaces/company.shop', click: 'text=New secret' },
  { name: 'import of secrets', address: '/namespaces/company.shop', click: 'text=Import .env' },
  { name: 'export of secrets', address: '/namespaces/company.shop', click: 'text=Export for Kestra' },
  { name: 'key-value store', address: '/namespaces/company.shop/kv' },
  { name: 'new entry', address: '/namespaces/company.shop/kv', click: 'text=New entry' },
  { name: 'send', address: '/send/company.team/github_ci' },
  { name: 'send multipart', address: '/send/company.team/github_ci', click: 'text=Multipart' },
  { name: 'send headers', address: '/send/company.team/github_ci', click: 'text=Headers' },
  { name: 'send provider', address: '/send/company.team/github_ci', click: '[placeholder="Choose an event"]' },
  { name: 'send repeat', address: '/send/company.team/github_ci', click: 'text=Repeat' },
  { name: 'send command', address: '/send/company.team/github_ci', click: 'text=As command' },
  { name: 'import dialog', address: '/send/company.team/github_ci', click: 'text=Import curl' },
  { name: 'playground', address: '/playground' },
  { name: 'callables', address: '/playground', click: 'text=Filters, functions and tests' },
  { name: 'doctor', address: '/doctor' },
  { name: 'settings', address: '/settings' },
  { name: 'palette', address: '/flows', click: 'text=Go to' },
  { name: 'unknown address', address: '/nowhere' },
];

/** Those with the most kinds of parts, which are looked at with more contrast as well. */
const contrastScreens = new Set([
  'deliveries',
  'delivery trigger',
  'flow',
  'flows',
  'execution',
  'secrets',
  'send',
  'playground',
  'callables',
  'settings',
  'palette',
]);

/** A flow with a script, and stubs of which one has a fault. */
const deployFlow = {
  'deploy.yaml':
    'id: deploy\nnamespace: company.shop\ntasks:\n  - id: build\n    type: io.kestra.plugin.scripts.shell.Commands\n    commands: [make]\n',
  'deploy.stubs.yaml': 'build: {output: {}}\n',
};

/** The width of the design, and the smallest window. */
const viewports = { light: { width: 1440, height: 900 }, dark: { width: 900, height: 700 } };

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe finds in a page that has it; `rules` alone, or all that it has by itself. */
async function findViolations(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  const options = JSON.stringify(rules === undefined ? {} : { runOnly: rules });
  // Its answer has at least these members.
  const violations = (await page.evaluate(
    `axe.run(${options}).then(({ violations }) => violations)`,
  )) as readonly Violation[];
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

describe.skipIf(!hasBrowser).each(['light', 'dark'] as const)(
  '%s (left out where there is no Chromium)',
  (colorScheme) => {
    let browser: Browser;
    let bench: Bench;
    beforeAll(async () => {
      [browser, bench] = await Promise.all([startBrowser(), startBench({ ...sampleFlows, ...deployFlow })]);
      for (const request of sampleRequests) await sendRaw(bench.program.ready.ingress, request);
    });
    afterAll(async () => {
      await Promise.all([browser.close(), bench.close()]);
    });

    afterEach(async () => {
      // Each open window holds a stream of events, and a browser has few connections for one server.
      await Promise.all(browser.contexts().map((context) => context.close()));
    });

    it.each(screens)('$name has no violation and no complaint', async ({ name, address, click, thenClick }) => {
      const { page, complaints } = await openWindow(browser, {
        bench,
        address,
        colorScheme,
        viewport: viewports[colorScheme],
      });
      await page.locator('main h1, main h2').first().waitFor();
      if (click !== undefined) await page.locator(click).first().click();
      if (thenClick !== undefined) await page.locator(thenClick).click();
      // A click may lead to another screen, which has its heading once it is read.
      await page.locator('main h1, main h2').first().waitFor();
      await page.getByRole('status', { name: 'Loading' }).first().waitFor({ state: 'detached' });
      await page.evaluate(axe);
      const found = await findViolations(page);
      // Nothing but colours is another thing then, at once and not faded. This rule asks for seven to one.
      await page.emulateMedia({ contrast: 'more', reducedMotion: 'reduce' });
      const weak = contrastScreens.has(name) ? await findViolations(page, ['color-contrast-enhanced']) : [];
      expect({ found, weak, complaints }).toEqual({ found: [], weak: [], complaints: [] });
    });

    it('the focus and what is chosen are drawn in the system’s own colours, and nothing moves where that is asked for', async () => {
      const { page } = await openWindow(browser, {
        bench,
        address: '/flows',
        colorScheme,
        forcedColors: 'active',
        reducedMotion: 'reduce',
      });
      await page.getByRole('link', { name: 'Flows' }).first().focus();
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const { outlineStyle, outlineWidth, outlineColor, backgroundColor, transitionDuration } = getComputedStyle(
          document.activeElement ?? document.body,
        );
        const isSeen = outlineStyle !== 'none' && outlineColor !== backgroundColor;
        return { isSeen, outlineWidth, transitionDuration };
      });
      const current = await page
        .locator('[aria-current=page]')
        .evaluate((element) => getComputedStyle(element).borderInlineStartWidth);
      expect({ ...focused, current }).toEqual({
        isSeen: true,
        outlineWidth: '3px',
        transitionDuration: '0s',
        current: '4px',
      });
    });
  },
);
