// Lines reach the journal while a task runs, one commit at a time.
import { expect, it } from 'vitest';
import { createError, fail, ok, type Result } from '../../../../src/main/contract/errors.ts';
import { waitAndCommit } from '../../../../src/main/execution/log/live-log.ts';

function create() {
  let waiting: string[] = [];
  let listener: (() => void) | undefined;
  const commits: { readonly lines: readonly string[]; settle(kept: Result<void>): void }[] = [];
  let end: () => void = () => undefined;
  const ended = new Promise<void>((resolve) => (end = resolve));
  const state = {
    hasChanges: () => waiting.length > 0,
    onLog(each: (() => void) | undefined) {
      listener = each;
    },
  };
  const commit = (): Promise<Result<void>> => {
    const lines = waiting;
    waiting = [];
    return new Promise((settle) => commits.push({ lines, settle }));
  };
  return {
    over: waitAndCommit(ended, state, commit),
    commits,
    end: () => end(),
    hasListener: () => listener !== undefined,
    log: (line: string): void => {
      waiting.push(line);
      listener?.();
    },
  };
}

it('commits a line at once, and what comes meanwhile together', async () => {
  const { commits, log, end, over } = create();
  log('a');
  log('b');
  log('c');
  const before = commits.map(({ lines }) => lines);
  commits[0]?.settle(ok(undefined));
  await Promise.resolve();
  const after = commits.map(({ lines }) => lines);
  end();
  await over;
  expect([before, after]).toEqual([[['a']], [['a'], ['b', 'c']]]);
});

it('does not repeat a commit that failed until there is a new line', async () => {
  const { commits, log, end, over } = create();
  log('a');
  log('b');
  commits[0]?.settle(fail(createError('STORAGE_FAILED', 'full')));
  await Promise.resolve();
  const before = commits.length;
  log('c');
  end();
  await over;
  expect([before, commits.map(({ lines }) => lines)]).toEqual([1, [['a'], ['b', 'c']]]);
});

it('stops to listen once the task has ended', async () => {
  const { end, over, hasListener, log, commits } = create();
  end();
  await over;
  log('late');
  expect([hasListener(), commits]).toEqual([false, []]);
});
