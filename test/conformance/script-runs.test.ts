// Runs the recorded script flows as real local processes and compares them with what running Kestra gave. Logs are
// compared as a multiset, since Kestra's own order is random. Flows of types that are not run here are counted.
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { profiles, switchesOf } from '../../src/main/contract/profile.ts';
import { recordedEnvironment } from '../test-world.ts';
import {
  type ComparedRun,
  describedTypes,
  expectedAgain,
  expectedRun,
  type RecordedRun,
  runRecorded,
} from './flow-run-case.ts';
import { scriptRunGaps } from './script-run-gaps.ts';

const file = new URL('./recorded/script-runs.json', import.meta.url);
// The recorder wrote this file; its shape is `RecordedRun`.
const recorded = JSON.parse(readFileSync(file, 'utf8')) as readonly RecordedRun[];
const runnable = recorded.filter((each) => describedTypes(each).length === 0);
const causes = new Map(Object.entries(scriptRunGaps).flatMap(([cause, ids]) => ids.map((id) => [id, cause] as const)));
const environment = {
  SECRET_MYSECRET: recordedEnvironment['SECRET_MYSECRET'],
  ENV_ORACLE: recordedEnvironment['ENV_ORACLE'],
  KESTRA_ORACLE: 'hello',
  PATH: `${fileURLToPath(new URL('tools', import.meta.url))}:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin`,
  HOME: tmpdir(),
  LANG: 'C.UTF-8',
};

describe.each(profiles)('recorded scripts on profile %s', (profile) => {
  it.concurrent.each(runnable.map((each) => [each.id, each] as const))('%s', async (id, each) => {
    const settings = { plugins: 'any', trust: true } as const;
    const level = switchesOf(profile).stackTraceLevel;
    const expected = normalize(expectedRun(each, profile), level);
    const actual = normalize(await runRecorded(each, profile, { settings, world: { environment } }), level);
    const again = expectedAgain(each, profile);
    const isAgain = again !== undefined && isDeepStrictEqual(actual, normalize(again, level));
    const cause = causes.get(id) ?? causes.get(`${id}@${profile}`);
    // A gap that is met is a failure too: its line must go.
    const wanted = cause === undefined ? (isAgain ? actual : expected) : `a gap: ${cause}`;
    const got = cause === undefined || isDeepStrictEqual(actual, expected) || isAgain ? actual : `a gap: ${cause}`;
    expect(got).toEqual(wanted);
  });
});

it('names only recorded runs as gaps', () => {
  const ids = new Set(runnable.flatMap(({ id }) => [id, ...profiles.map((profile) => `${id}@${profile}`)]));
  expect([...causes.keys()].filter((id) => !ids.has(id))).toEqual([]);
});

it('counts the recorded scripts whose flows have types that are not run here yet', () => {
  expect(recorded.length - runnable.length).toBe(1);
});

/** Logs sorted, and what differs from run to run replaced as the recorder replaced it. */
function normalize(run: ComparedRun, stackTraceLevel: string): ComparedRun {
  // Both sides are log rows of our own making.
  const logs = joinCommand((run.logs ?? []) as readonly LogRow[]).map(({ level, message, ...rest }) => ({
    ...rest,
    level,
    message: typeof message === 'string' ? mark(message, level === stackTraceLevel) : message,
  }));
  // Plain data of our own making.
  const others = JSON.parse(markIds(JSON.stringify(run))) as ComparedRun;
  return { ...others, logs: logs.toSorted((a, b) => compareTexts(JSON.stringify(a), JSON.stringify(b))) };
}

/** Ids of taskruns in addresses of files, and names that are random there. */
function markIds(text: string): string {
  return text
    .replaceAll(/(?<=\/tasks\/([\w-]+)\/)[0-9A-Za-z]{20,22}(?=\/)/g, '<tr:$1>')
    .replaceAll(/(?<=\/<tr:[\w-]+>\/)(?:[0-9A-Za-z]{20,22}|\d{10,})(?=\.)/g, '<n>')
    .replaceAll(/(?<=<workdir>\/)[0-9A-Za-z]{20,22}(?=\/|"|$| |\n)/g, '<rnd>');
}

interface LogRow {
  readonly level: string;
  readonly message: unknown;
}

/** A long command is split at a place that depends on how many digits the process id has. */
function joinCommand(logs: readonly LogRow[]): readonly LogRow[] {
  const joined: LogRow[] = [];
  for (const log of logs) {
    const last = joined.at(-1);
    const isRest = /^Starting command with pid [^]{14000}[^]*[^\]]$/.test(String(last?.message));
    if (isRest) joined.splice(-1, 1, { ...log, message: `${String(last?.message)}${String(log.message)}` });
    else joined.push(log);
  }
  return joined;
}

function mark(message: string, isStackTraceLevel: boolean): unknown {
  // The recorder kept long repetitions short.
  if (message.length > 3000 && message === message.charAt(0).repeat(message.length)) {
    return { repeat: message.charAt(0), chars: message.length, bytes: Buffer.byteLength(message) };
  }
  if (isStackTraceLevel && /^[A-Z_]+: [^]*\n\tat /.test(message)) return '<stacktrace>';
  return (
    markIds(message.replaceAll(/\/\S*?\/hookbench-script-\w{6}/g, '<workdir>'))
      .replace(/(?<=^Loaded \d+ namespace files from '[^']*' in )[\d:.]+$/, '<duration>')
      // Ids of executions have other lengths there.
      .replace(/(?<=^Illegal character in path at index )\d+/, '<index>')
      .replace(/^(Starting command with pid |Killing process )\d+/, '$1<pid>')
      .replaceAll(/(?<=<workdir>\/)\w+(?=\.(?:js|py|tmp)\b)/g, '<n>')
      .replaceAll(/^[0-9A-Za-z]{20,22}$|(?<=')[0-9A-Za-z]{20,22}(?=')/g, '<rnd>')
      // A list that the script has sorted by a random name.
      .replace("['py', '<rnd>']", "['<rnd>', 'py']")
      .replaceAll(/(?<=Python 3\.|python3\.)\d+(?:\.\d+)?/g, '<n>')
  );
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
