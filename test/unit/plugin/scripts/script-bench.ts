// A folder of its own and processes that are not started: what a script would run, and what came of it.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { ok, type Result } from '../../../../src/main/contract/errors.ts';
import { type Profile, switchesOf } from '../../../../src/main/contract/profile.ts';
import { type JsonMap, toJsonValue } from '../../../../src/main/contract/value.ts';
import type { Rendering, RunContext, RunnableTask } from '../../../../src/main/plugin/plugin.ts';
import type { ProcessRequest } from '../../../../src/main/plugin/ports.ts';
import type { ScriptPlace } from '../../../../src/main/plugin/scripts/script-place.ts';
import { createTestContext } from '../run-task-with.ts';

/** What there is. */
export interface ScriptBench {
  readonly task: ScriptPlace['task'];
  readonly context: RunContext;
  readonly place: ScriptPlace;
  readonly folder: string;
  /** Level and message of each line, and the names of figures. */
  readonly said: readonly string[];
  readonly requests: readonly ProcessRequest[];
}

/** How a process that is not started ends. */
export interface ProcessAnswer {
  readonly out?: string;
  readonly err?: string;
  readonly exitCode?: number;
}

/** What may be chosen. */
export interface BenchOptions {
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly profile?: Profile;
  /** What a command prints to standard output, and its exit code; nothing and 0 unless said otherwise. */
  readonly answer?: (command: readonly string[]) => ProcessAnswer;
  readonly parts?: Partial<RunContext>;
}

function noAnswer(): ProcessAnswer {
  return {};
}

/** Each time it renders, a text loses its first mark; `workingDir` is there as `^^W`. */
const rendering: Rendering = {
  render: (text) => ok(text.replace('^', '')),
  renderTyped: ok,
  renderObject: ok,
};

/** Sets it up for one test. */
export function createScriptBench(options: BenchOptions = {}): ScriptBench {
  const { properties = {}, profile = '2.0', answer = noAnswer, parts = {} } = options;
  const folder = mkdtempSync(join(tmpdir(), 'script-bench-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const said: string[] = [];
  const requests: ProcessRequest[] = [];
  const base = createTestContext();
  const run = async (request: ProcessRequest): Promise<Result<{ readonly exitCode: number }>> => {
    requests.push(request);
    request.onStart(42);
    const { out = '', err = '', exitCode = 0 } = answer(request.command);
    request.onOutput({ stream: 'stdout', bytes: Buffer.from(out) });
    request.onOutput({ stream: 'stderr', bytes: Buffer.from(err) });
    return ok({ exitCode });
  };
  const context = createTestContext({
    ...rendering,
    withVariables: () => rendering,
    switches: switchesOf(profile),
    log: (level, message) => void said.push(`${level} ${message}`),
    metric: ({ name, value }) => void said.push(`${name}=${String(value)}`),
    ports: {
      ...base.ports,
      folders: { open: () => ok(folder), remove: () => undefined },
      processes: { ...base.ports.processes, run, check: () => ok(undefined), environment: { HOME: '/home' } },
    },
    ...parts,
  });
  const values: JsonMap = new Map(Object.entries(properties).map(([name, value]) => [name, toJsonValue(value)]));
  const task = { id: 's', type: 'a.b.Script', disabled: false, properties: values };
  return { task, context, folder, said, requests, place: { task, context, folder, rendering } };
}

/** The command that a task would run, with the folder as `<folder>` and random names as `<n>`. */
export async function commandOf(type: RunnableTask, options: BenchOptions): Promise<unknown> {
  const { task, context, requests, folder } = createScriptBench(options);
  const ended = await type.run(task, context);
  const last = requests.at(-1);
  return ended.ok ? last?.command.map((each) => each.replaceAll(folder, '<folder>')) : ended.error.message;
}
