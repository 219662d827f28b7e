// A command that prepares a script. Source: `py-*` in the recorded runs.
import { expect, it } from 'vitest';
import { createError, fail } from '../../../../src/main/contract/errors.ts';
import { runCommand } from '../../../../src/main/plugin/scripts/run-command.ts';
import { createScriptBench } from './script-bench.ts';

const answer = () => ({ out: 'one\ntwo\n', err: 'three\n', exitCode: 3 });

it('gives what was printed, and logs all of it', async () => {
  const { place, said } = createScriptBench({ answer });
  const ended = await runCommand(['uv', '--version'], place);
  expect([ended, said]).toEqual([
    { exitCode: 3, lines: ['one', 'two'] },
    ['DEBUG Executing command: uv --version', 'DEBUG one', 'DEBUG two', 'DEBUG three'],
  ]);
});

it('logs nothing where that is asked', async () => {
  const { place, said } = createScriptBench({ answer });
  await runCommand(['uv'], place, { isLogged: false });
  expect(said).toEqual([]);
});

it('has exit code 127 for a program that is not there', async () => {
  const { place, context } = createScriptBench();
  const run = async () => fail(createError('TASK_FAILED', 'not there'));
  const ports = { ...context.ports, processes: { ...context.ports.processes, run } };
  expect(await runCommand(['nope'], { ...place, context: { ...context, ports } })).toEqual({
    exitCode: 127,
    lines: [],
  });
});
