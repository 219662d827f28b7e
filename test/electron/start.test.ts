// `npm start` after its build: the window where there is Electron, else one sentence and the same server for a
// browser. Whatever is wrong with Electron, nothing is fetched here, and nothing hangs.
import { once } from 'node:events';
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Home, makeHome } from '../e2e/program.ts';
import { hasBrowser, startDesktop } from './desktop-app.ts';

const root = join(import.meta.dirname, '../..');
const start = join(root, 'out/main/start.js');
const files = { 'flows/a.yaml': 'id: a\nnamespace: b\ntasks: [{id: t, type: io.kestra.plugin.core.debug.Return}]\n' };

describe('the launcher', () => {
  it.skipIf(!hasBrowser)(
    'opens the desktop app, hands its flags on, and ends as the app does (skipped where there is no Chromium)',
    async () => {
      const home = makeHome(files);
      const app = await startDesktop(home, { command: [process.execPath, start], argv: ['--control-port', '0'] });
      const page = await app.window();
      await page.close();
      expect([await app.exited, app.complaints()]).toEqual([0, '']);
    },
  );

  it('hands the signal on, and ends with the code of an app that cannot start', async () => {
    const home = makeHome(files);
    const app = await startDesktop(home, { command: [process.execPath, start], argv: ['--flows', 'nowhere'] });
    expect([await app.exited, app.recorded('app.exit')]).toEqual([4, [[4]]]);
  });

  it('says in one sentence that there is no display, and serves the window to a browser', async () => {
    const server = await serve(makeHome(files), {}, start);
    expect([server.line, server.complaints, await server.end()]).toEqual([
      expect.stringMatching(/^Hookbench /),
      ['No desktop window: this session has no display. A browser shows the same one'],
      0,
    ]);
  });

  it('tries the installer of a package without a binary, and goes on where that gives up', async () => {
    const home = makeHome(files);
    const copy = copyProgram(home, 'console.error("TypeError: fetch failed\\n    at somewhere"); process.exit(1);');
    const server = await serve(home, { DISPLAY: ':9', ELECTRON_DISABLE_SANDBOX: '1' }, copy);
    expect([server.complaints, await server.end()]).toEqual([
      [
        'Fetching Electron, about 120 MB and only this once, for 5 minutes at most',
        'No desktop window: Cannot fetch Electron: fetch failed. A browser shows the same one',
      ],
      0,
    ]);
  });

  it.each([['--version'], ['--help']])('answers %s without looking for Electron', async (flag) => {
    const home = makeHome(files);
    const child = spawn(process.execPath, [start, flag], { cwd: home.folder, env: home.environment });
    let said = '';
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString();
    });
    const [exitCode] = await once(child, 'close');
    expect([said.length > 0, exitCode]).toEqual([true, 0]);
  });
});

/** Serves without a window until the first line; settles with it and what was complained of until then. */
async function serve(home: Home, environment: Readonly<Record<string, string>>, program: string) {
  const argv = [program, '--port', '0', '--control-port', '0', '--data', join(home.folder, 'own')];
  const child = spawn(process.execPath, argv, { cwd: home.folder, env: { ...home.environment, ...environment } });
  onTestFinished(() => void child.kill('SIGKILL'));
  const exited = once(child, 'exit');
  let complained = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complained += chunk.toString();
  });
  const lines = createInterface({ input: child.stdout });
  const [line] = await Promise.race([once(lines, 'line'), exited.then(() => [`ended: ${complained}`])]);
  return {
    line,
    complaints: complained.split('\n').filter((one) => one !== ''),
    async end() {
      child.kill('SIGTERM');
      const [exitCode] = await exited;
      return exitCode;
    },
  };
}

/** The built program beside a package `electron` that has nothing but an installer of the test's own. */
function copyProgram({ folder }: Home, installer: string): string {
  const program = join(folder, 'program');
  cpSync(join(root, 'out'), join(program, 'out'), { recursive: true });
  cpSync(join(root, 'package.json'), join(program, 'package.json'));
  const electron = join(program, 'out/node_modules/electron');
  mkdirSync(electron, { recursive: true });
  writeFileSync(join(electron, 'package.json'), '{"name":"electron","version":"0.0.0"}');
  writeFileSync(join(electron, 'install.js'), installer);
  symlinkSync(join(root, 'node_modules'), join(program, 'node_modules'));
  return join(program, 'out/main/start.js');
}
