// The start that is asked about, until it runs or is given up.
import { expect, it } from 'vitest';
import type { App } from '../../../src/main/api/app.ts';
import { createError, type ErrorCode, fail, ok } from '../../../src/main/contract/errors.ts';
import type { Settings } from '../../../src/main/contract/settings.ts';
import { askStart } from '../../../src/main/electron/ask-start.ts';
import { createTestSettings } from '../../test-settings.ts';

const app = { token: 't' } as unknown as App;

/** Starts where the first attempts fail so; the answers are words on buttons. */
async function start(
  failures: readonly ErrorCode[],
  { answers = [], folder }: { readonly answers?: readonly string[]; readonly folder?: string } = {},
) {
  const attempts: Settings[] = [];
  const shown: string[] = [];
  const left = [...answers];
  const outcome = await askStart({
    settings: createTestSettings({ data: '/data', port: 8080 }),
    start(settings) {
      const code = failures[attempts.push(settings) - 1];
      return Promise.resolve(code === undefined ? ok(app) : fail(createError(code, 'Cannot')));
    },
    ask: ({ box }) => Promise.resolve(box.buttons?.indexOf(left.shift() ?? '') ?? -1),
    chooseFolder: () => Promise.resolve(folder),
    showFolder: (path) => Promise.resolve(void shown.push(path)),
  });
  return { outcome, attempts, shown };
}

it('asks nothing where it starts', async () => {
  const { outcome, attempts } = await start([]);
  expect([outcome.kind, attempts.length]).toEqual(['running', 1]);
});

it('tries again with what was chosen, each time that it fails', async () => {
  const answers = ['Choose a folder…', 'Use a free port this time', 'Show the folder', 'Keep it aside and begin anew'];
  const { outcome, attempts, shown } = await start(['FLOWS_UNUSABLE', 'PORT_BUSY', 'DATA_CORRUPTED'], {
    answers,
    folder: '/flows',
  });
  const [, ...tried] = attempts.map(({ flows, port, replaceCorrupted }) => [flows, port, replaceCorrupted]);
  expect([outcome.kind, tried, shown]).toEqual([
    'running',
    [
      ['/flows', 8080, false],
      ['/flows', 0, false],
      ['/flows', 0, true],
    ],
    ['/data'],
  ]);
});

it('asks again where no folder was chosen, and ends where nothing was answered', async () => {
  const { outcome, attempts } = await start(['FLOWS_UNUSABLE'], { answers: ['Choose a folder…'] });
  expect([outcome.kind, attempts.length]).toEqual(['given-up', 1]);
});

it('does not ask about what nobody can mend', async () => {
  const { outcome } = await start(['STORAGE_FAILED']);
  expect(outcome).toMatchObject({ kind: 'failed', error: { code: 'STORAGE_FAILED' } });
});
