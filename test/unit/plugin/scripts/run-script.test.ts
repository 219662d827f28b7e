// A script from its properties to its end. Source: observed-scripts §1–§8.
import { expect, it } from 'vitest';
import { createError, fail, ok } from '../../../../src/main/contract/errors.ts';
import { processTaskRunner } from '../../../../src/main/plugin/core/runner/process.ts';
import { runScript } from '../../../../src/main/plugin/scripts/run-script.ts';
import type { ScriptForm } from '../../../../src/main/plugin/scripts/script-place.ts';
import { type BenchOptions, createScriptBench } from './script-bench.ts';

const form: ScriptForm = { plan: () => ok({ commands: ['main'] }) };
const taskRunner = { type: processTaskRunner.type };

async function run(options: BenchOptions) {
  const bench = createScriptBench(options);
  return { ...bench, ended: await runScript(form, bench.task, bench.context) };
}

it('runs a command and logs what becomes of it', async () => {
  const { ended, said } = await run({
    properties: { taskRunner },
    profile: '1.3',
    answer: () => ({ out: 'hello\n::{"outputs":{"a":1}}::\n' }),
  });
  expect([ended.ok && ended.value.outputs.get('vars'), said]).toEqual([
    new Map([['a', 1]]),
    [
      `DEBUG Using task runner '${processTaskRunner.type}'`,
      'DEBUG Starting command with pid 42 [/bin/sh -c set -e\nmain]',
      'INFO hello',
      'DEBUG Command succeed with exit code 0',
      'TRACE Captured 0 output file(s).',
    ],
  ]);
});

const docker = 'io.kestra.plugin.scripts.runner.docker.Docker';
const notice = `WARN Hookbench runs no containers: this script runs as a local process, not with '${docker}'`;
it.each([
  ['no task runner', {}, '2.0', true],
  ['a task runner of containers', { taskRunner: { type: docker } }, '2.0', true],
  ['the old property, which this version heeds', { runner: 'PROCESS' }, '1.3', false],
  ['the old property, which this version does not heed', { runner: 'PROCESS' }, '2.0', true],
  ['the local task runner', { taskRunner }, '2.0', false],
] as const)(
  'runs a script with %s, and says where that is another runner',
  async (_, properties, profile, isNoticed) => {
    const { ended, said } = await run({ properties, profile });
    expect([ended.ok && ended.value.state, said.includes(notice)]).toEqual(['SUCCESS', isNoticed]);
  },
);

it('starts nothing where scripts are not trusted', async () => {
  const { context, task, requests } = createScriptBench({ properties: { taskRunner } });
  const error = createError('SCRIPTS_NOT_TRUSTED', 'not trusted');
  const processes = { ...context.ports.processes, check: () => fail(error) };
  const ended = await runScript(form, task, { ...context, ports: { ...context.ports, processes } });
  expect([ended, requests]).toEqual([{ ok: false, error }, []]);
});

it('tells twice why a program does not start', async () => {
  const { context, task, said } = createScriptBench({ properties: { taskRunner } });
  const message = 'Cannot run program "x" (in directory "y"): Exec failed, error: 2 (No such file or directory) ';
  const processes = { ...context.ports.processes, run: async () => fail(createError('TASK_FAILED', message)) };
  const ended = await runScript(form, task, { ...context, ports: { ...context.ports, processes } });
  expect([said, ended.ok || ended.error.message]).toEqual([
    [`ERROR ${message}`],
    'Exec failed, error: 2 (No such file or directory) ',
  ]);
});

it('says whom it has killed, and has no outputs then', async () => {
  const stop = new AbortController();
  const answer = () => {
    stop.abort();
    return { exitCode: 143 };
  };
  const { ended, said } = await run({ properties: { taskRunner }, answer, parts: { signal: () => stop.signal } });
  expect([ended.ok, said.at(-1)]).toEqual([false, 'WARN Killing process 42 for InterruptedException']);
});

it('uses the folder that it shares, and leaves it where it is', async () => {
  const opened: string[] = [];
  const { context, task, folder } = createScriptBench({ properties: { taskRunner } });
  const folders = {
    open(id: string) {
      opened.push(`open ${id}`);
      return ok(folder);
    },
    remove: (id: string) => void opened.push(`remove ${id}`),
  };
  const ports = { ...context.ports, folders };
  await runScript(form, task, { ...context, ports });
  await runScript(form, task, {
    ...context,
    ports: { ...ports, newId: () => 'id2' },
    scope: { ...context.scope, folderOwnerId: 'w1' },
  });
  expect(opened).toEqual(['open tr1', 'remove tr1', 'open w1']);
});
