// Real processes: what they print, how they end, and that they end with all that they started.
import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { createProcessRunner } from '../../../src/main/execution/process-runner.ts';
import type { ProcessRequest } from '../../../src/main/plugin/ports.ts';

const limits = { killGraceMs: 100, logLinesMax: 10, logCharactersMax: 1000, lineCharactersMax: 100 };
const trusted = createProcessRunner({
  isTrusted: () => true,
  environment: { PATH: '/usr/bin:/bin', UNSET: undefined },
  limits,
});

function request(script: string, parts: Partial<ProcessRequest> = {}): ProcessRequest {
  return {
    command: ['/bin/sh', '-c', script],
    folder: tmpdir(),
    environment: trusted.environment,
    signal: new AbortController().signal,
    onOutput: () => undefined,
    onStart: () => undefined,
    ...parts,
  };
}

it('answers SCRIPTS_NOT_TRUSTED and starts nothing where nobody trusts the folder', async () => {
  const runner = createProcessRunner({ isTrusted: () => false, environment: {}, limits });
  const ended = await runner.run(request('exit 0'));
  const checked = runner.check();
  expect([ended.ok || ended.error.code, checked.ok || checked.error.code]).toEqual([
    'SCRIPTS_NOT_TRUSTED',
    'SCRIPTS_NOT_TRUSTED',
  ]);
});

it.each([
  ['exit 3', 3],
  ['kill -9 $$', 137],
])('tells how %s ended', async (script, exitCode) => {
  expect(await trusted.run(request(script))).toEqual({ ok: true, value: { exitCode } });
});

it('hands on both streams', async () => {
  const heard: string[] = [];
  const onOutput: ProcessRequest['onOutput'] = ({ stream, bytes }) =>
    void heard.push(`${stream}: ${Buffer.from(bytes).toString()}`);
  await trusted.run(request('printf out; printf err >&2', { onOutput }));
  expect(heard.toSorted()).toEqual(['stderr: err', 'stdout: out']);
});

it('says in words of Java why a program does not start', async () => {
  const ended = await trusted.run(request('', { command: ['/no/such', '-c'], folder: '/' }));
  expect(ended.ok || ended.error.message).toBe(
    'Cannot run program "/no/such" (in directory "/"): Exec failed, error: 2 (No such file or directory) ',
  );
});

it('ends a process and its children when the signal rises', async () => {
  const stop = new AbortController();
  const ended = trusted.run(
    request('sleep 600 & echo up; wait', { signal: stop.signal, onOutput: () => stop.abort() }),
  );
  expect(await ended).toEqual({ ok: true, value: { exitCode: 143 } });
});

it('ends a process that does not listen when it is asked to', async () => {
  const stop = new AbortController();
  const script = "trap '' TERM; echo up; while :; do sleep 0.05; done";
  const ended = await trusted.run(request(script, { signal: stop.signal, onOutput: () => stop.abort() }));
  expect(ended).toEqual({ ok: true, value: { exitCode: 137 } });
});

it('does not wait for what has left the group and holds the output open', async () => {
  const stop = new AbortController();
  const heard: string[] = [];
  const onOutput: ProcessRequest['onOutput'] = ({ bytes }) => {
    heard.push(Buffer.from(bytes).toString());
    stop.abort();
  };
  const ended = await trusted.run(request('setsid sleep 30 & echo $!; wait', { signal: stop.signal, onOutput }));
  process.kill(Number(heard[0]));
  expect(ended).toEqual({ ok: true, value: { exitCode: 143 } });
});

it('starts nothing once the signal has risen', async () => {
  const started: number[] = [];
  const onStart = (id: number): void => void started.push(id);
  const ended = await trusted.run(request('exit 0', { signal: AbortSignal.abort(), onStart }));
  expect([ended.ok, started]).toEqual([false, []]);
});
