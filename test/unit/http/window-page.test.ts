// The built page made ready to be sent: nonce, policy, and files at one place.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { readWindowPage } from '../../../src/main/http/window-page.ts';

it('gives each page a nonce of its own, and lets nothing else in', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hookbench-page-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'index.html'), '<meta nonce="__NONCE__"><script nonce="__NONCE__" src="./assets/a.js">');
  const render = readWindowPage(folder);
  const pages = [render?.(), render?.()];
  const nonces = pages.map((page) => /nonce-([^']+)'/.exec(page?.policy ?? '')?.[1]);
  expect(pages.map((page) => page?.html)).toEqual(
    nonces.map((nonce) => `<meta nonce="${nonce}"><script nonce="${nonce}" src="/assets/a.js">`),
  );
  expect([nonces[0] === nonces[1], /unsafe|\*|https?:|data:/.test(pages[0]?.policy ?? '')]).toEqual([false, false]);
});

it('is not there where no window was built', () => {
  expect(readWindowPage('/nowhere')).toBeUndefined();
});
