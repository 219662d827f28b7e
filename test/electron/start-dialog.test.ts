// A start that does not succeed, as the user of the desktop app sees it: what is wrong, what can be done about it, and
// that each way does what its button says. On the double of Electron, whose user answers as the test has him.
import { readdirSync, writeFileSync, mkdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { makeHome } from '../e2e/program.ts';
import { hasBrowser, startDesktop } from './desktop-app.ts';

const files = {
  'flows/hello.yaml':
    'id: hello\nnamespace: n\ntasks: [{id: t, type: io.kestra.plugin.core.debug.Return, format: x}]\n',
};

/** A home whose database is none. */
function makeDamagedHome() {
  const home = makeHome(files);
  mkdirSync(join(home.folder, 'own'));
  writeFileSync(join(home.folder, 'own/hookbench.db'), 'no database at all, and long enough to be read as one');
  return home;
}

/** A port that somebody listens on until the test is over. */
async function takePort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  onTestFinished(() => void server.close());
  const address = server.address();
  return String(typeof address === 'object' && address !== null ? address.port : 0);
}

interface Info {
  readonly ingress: string;
  readonly flowsFolder: string;
  readonly flows: number;
  readonly problems: readonly { readonly code: string }[];
}

async function infoOf(page: Page): Promise<Info> {
  // The answer of the core's own method.
  const answer = (await page.evaluate("window.hookbench.call('server.info', {})")) as { readonly value: Info };
  return answer.value;
}

describe.skipIf(!hasBrowser)('a start that does not succeed (skipped where there is no Chromium)', () => {
  it('a damaged database is kept aside once the user says so, and the window tells it', async () => {
    const home = makeDamagedHome();
    const app = await startDesktop(home, { answers: ['Show the folder', 'Keep it aside and begin anew'] });
    const page = await app.window();
    await page.getByText('it is kept as').first().waitFor();
    const { problems } = await infoOf(page);
    app.end('SIGTERM');
    expect([await app.exited, problems.map(({ code }) => code), app.recorded('openPath')]).toEqual([
      0,
      ['DATA_CORRUPTED'],
      [[join(home.folder, 'own')]],
    ]);
    expect(readdirSync(join(home.folder, 'own')).filter((name) => name.includes('corrupted'))).toHaveLength(1);
  });

  it('a busy port is named, and a free one taken for this time alone', async () => {
    const port = await takePort();
    const home = makeHome(files);
    const app = await startDesktop(home, { argv: ['--port', port], answers: ['Use a free port this time'] });
    const { ingress } = await infoOf(await app.window());
    app.end('SIGTERM');
    expect([await app.exited, ingress.endsWith(`:${port}`), app.recorded('showMessageBox')]).toMatchObject([
      0,
      false,
      [[{ message: expect.stringContaining(`port ${port} is in use`), buttons: { length: 3 } }]],
    ]);
  });

  it('a flows folder that is gone can be another one', async () => {
    const home = makeHome(files);
    const flows = join(home.folder, 'flows');
    const app = await startDesktop(home, { argv: ['--flows', 'nowhere'], answers: ['Choose a folder…', flows] });
    const info = await infoOf(await app.window());
    app.end('SIGTERM');
    expect([await app.exited, info.flowsFolder, info.flows]).toEqual([0, flows, 1]);
  });

  it.each([
    ['a damaged database', makeDamagedHome, () => [], 4, /hookbench\.db/],
    ['a busy port', () => makeHome(files), (port: string) => ['--port', port], 3, /port \d+ is in use/],
    ['a folder that is gone', () => makeHome(files), () => ['--flows', 'nowhere'], 4, /nowhere/],
  ] as const)('who gives up on %s is told once, and nothing is changed', async (_, make, argvOf, exitCode, text) => {
    const home = make();
    const app = await startDesktop(home, { argv: argvOf(await takePort()) });
    const ended = await app.exited;
    expect([ended, app.complaints(), app.recorded('showErrorBox'), app.recorded('showMessageBox').length]).toEqual([
      exitCode,
      expect.stringMatching(text),
      [],
      1,
    ]);
    expect(readdirSync(join(home.folder, 'own')).filter((name) => name.includes('corrupted'))).toEqual([]);
  });
});
