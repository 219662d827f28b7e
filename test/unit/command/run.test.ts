// `run`, with an engine that answers what each case says.
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parseCommandLine } from '../../../src/main/command/command-line.ts';
import { run } from '../../../src/main/command/run.ts';
import type { RunFlow, RunOutcome } from '../../../src/main/command/run-flow.ts';
import { defaultSettings } from '../../../src/main/config.ts';
import { createError, fail, ok, type Result } from '../../../src/main/contract/errors.ts';
import { exampleExecution, exampleLog } from './example-execution.ts';
import { createFakeTerminal } from './fake-terminal.ts';
import { makeFolder } from './temporary-folder.ts';

async function runWith(outcome: Result<RunOutcome>, ...argv: readonly string[]) {
  const folder = await makeFolder({ 'a.yaml': 'id: a' });
  const terminal = createFakeTerminal();
  const line = parseCommandLine(['run', join(folder, 'a.yaml'), ...argv]);
  const runFlow: RunFlow = async (request) => {
    request.onLog(exampleLog);
    return outcome;
  };
  const settings = { ...defaultSettings, flows: folder, data: folder };
  const exitCode = line.ok ? await run({ line: line.value, settings, terminal, runFlow }) : line.error;
  return { exitCode, terminal, folder };
}

function ended(state: 'SUCCESS' | 'WARNING' | 'FAILED' | 'RUNNING'): Result<RunOutcome> {
  return ok({ type: 'ended', execution: exampleExecution(state), logs: [exampleLog], metrics: [], executions: [] });
}

it.each([
  ['SUCCESS', 0],
  ['WARNING', 0],
  ['FAILED', 1],
  ['RUNNING', 1],
] as const)('%s exits with %i', async (state, exitCode) => {
  expect((await runWith(ended(state))).exitCode).toBe(exitCode);
});

it('people see logs as they come, then the summary', async () => {
  const { terminal } = await runWith(ended('SUCCESS'));
  expect(terminal.output.slice(0, 2)).toEqual([
    '10:20:30.123 INFO  out: hi',
    'company.team.hello 4hEsGqeXF2cJZN5ZBUpMfy: SUCCESS',
  ]);
});

it('--json writes one object in the shape of Kestra, and nothing else', async () => {
  const { terminal } = await runWith(ended('SUCCESS'), '--json');
  expect(terminal.output.length).toBe(1);
  expect(terminal.output[0]).toContain('"outputs":{"o":12345678901234567890}');
  expect(JSON.parse(terminal.output[0] ?? '')).toMatchObject({
    execution: {
      flowId: 'hello',
      state: { current: 'SUCCESS' },
      taskRunList: [{ taskId: 'out', outputs: { value: 'hi' } }],
    },
    logs: [{ level: 'INFO', taskId: 'out', message: 'hi' }],
    executions: [],
  });
});

const refusal = { stage: 'save', message: 'Invalid type', violations: [{ path: 'tasks[0]', message: 'm' }] } as const;

it('a refused flow is told with its stage', async () => {
  const refused = ok<RunOutcome>({ type: 'refused', refusal });
  const [people, machine] = [await runWith(refused), await runWith(refused, '--json')];
  expect([people.exitCode, people.terminal.complaints]).toEqual([1, [`${join(people.folder, 'a.yaml')}: tasks[0]: m`]]);
  expect([machine.exitCode, machine.terminal.output.map((line) => JSON.parse(line))]).toEqual([
    1,
    [{ error: refusal }],
  ]);
});

it('what keeps the engine from starting decides the exit code', async () => {
  const { exitCode, terminal } = await runWith(
    fail(createError('DATA_UNUSABLE', 'Cannot open data folder: full')),
    '--json',
  );
  expect([exitCode, terminal.output, terminal.complaints]).toEqual([4, [], ['Cannot open data folder: full']]);
});

it('wrong usage is told before anything runs', async () => {
  const { exitCode, terminal } = await runWith(ended('SUCCESS'), '--timeout', 'x');
  expect([exitCode, terminal.output]).toEqual([2, []]);
});
