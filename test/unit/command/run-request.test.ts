// What the flags of `run` ask of the engine.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCommandLine } from '../../../src/main/command/command-line.ts';
import { readRunRequest } from '../../../src/main/command/run-request.ts';
import { makeFolder } from './temporary-folder.ts';

const files = {
  'a.yaml': 'id: a\n',
  'trigger.json': '{"id":"wh","variables":{"body":{"2":1,"1":12345678901234567890}}}',
  'typed.json': '{"id":"s","type":"io.kestra.plugin.core.trigger.Schedule"}',
  'bad-trigger.json': '{"variables":{}}',
  'inputs.json': '{"n":5,"s":"file"}',
  'stubs.yaml': 'out: {outputs: {value: 1.50}}\n',
  'bad-stubs.yaml': 'a: [\n',
  'list.yaml': '- a\n',
  'a.stubs.yaml': 'beside: {}\n',
};

/** Flags with the names of files in place. */
async function read(...argv: readonly string[]) {
  const folder = await makeFolder(files);
  const line = parseCommandLine(['run', 'a.yaml', ...argv].map((word) => (word in files ? join(folder, word) : word)));
  const request = line.ok ? await readRunRequest(line.value, async () => Buffer.from('{"id":"stdin"}')) : line;
  return { folder, request };
}

it('a flow alone is started by hand, in memory, with the stubs beside it and a minute of time', async () => {
  const { folder, request } = await read();
  expect(request).toEqual({
    ok: true,
    value: {
      file: join(folder, 'a.yaml'),
      source: 'id: a\n',
      isKept: false,
      start: { type: 'manual' },
      inputs: new Map(),
      labels: [],
      stubs: { file: join(folder, 'a.stubs.yaml'), tasks: new Map([['beside', {}]]) },
      timeoutMs: 60_000,
    },
  });
});

describe('what starts it', () => {
  const cases = [
    {
      argv: ['--trigger', 'trigger.json'],
      start: {
        type: 'trigger',
        trigger: {
          id: 'wh',
          type: 'io.kestra.plugin.core.trigger.Webhook',
          variables: '{"body":{"2":1,"1":12345678901234567890}}',
        },
      },
    },
    {
      argv: ['--trigger', 'typed.json'],
      start: { type: 'trigger', trigger: { id: 's', type: 'io.kestra.plugin.core.trigger.Schedule', variables: '{}' } },
    },
    {
      argv: ['--trigger', '-'],
      start: {
        type: 'trigger',
        trigger: { id: 'stdin', type: 'io.kestra.plugin.core.trigger.Webhook', variables: '{}' },
      },
    },
    {
      argv: ['--query', 'q=1', '--header', 'X: y'],
      start: {
        type: 'webhook',
        request: {
          method: 'GET',
          target: '/?q=1',
          httpVersion: '1.1',
          headers: [['X', 'y']],
          remoteAddress: '127.0.0.1',
        },
        body: new Uint8Array(),
      },
    },
  ];
  it.each(cases)('$argv', async ({ argv, start }) => {
    const { request } = await read(...argv);
    expect(request.ok && 'start' in request.value && request.value.start).toEqual(start);
  });
});

it('labels are pairs', async () => {
  const { request } = await read('--label', 'env=prod', '--label', 'a=b=c');
  expect(request.ok && 'labels' in request.value && request.value.labels).toEqual([
    { key: 'env', value: 'prod' },
    { key: 'a', value: 'b=c' },
  ]);
});

it('inputs of the command line outdo those of the file, and are texts', async () => {
  const { request } = await read('--inputs', 'inputs.json', '--input', 's=x=y', '--input', 'e=');
  expect(request.ok && 'inputs' in request.value && [...request.value.inputs]).toEqual([
    ['n', 5],
    ['s', 'x=y'],
    ['e', ''],
  ]);
});

it('stubs, data folder and timeout are handed on', async () => {
  const { request } = await read('--stubs', 'stubs.yaml', '--data', '/d', '--timeout', '0.25');
  expect(request.ok ? request.value : undefined).toMatchObject({
    isKept: true,
    timeoutMs: 250,
    stubs: { tasks: new Map([['out', { outputs: expect.any(Map) }]]) },
  });
});

describe('faults', () => {
  const cases = [
    { argv: ['--timeout', '0'], code: 'USAGE', says: '--timeout: "0" is not a number of seconds' },
    { argv: ['--timeout', '1e3'], code: 'USAGE', says: '--timeout: "1e3" is not' },
    { argv: ['--timeout', '99999999'], code: 'USAGE', says: 'at most 2147483' },
    { argv: ['--trigger', 'trigger.json', '--body', '-'], code: 'USAGE', says: '--trigger together with --body' },
    {
      argv: ['--body', '-', '--inputs', '-'],
      code: 'USAGE',
      says: '--body - and --inputs -: standard input can be read once',
    },
    { argv: ['--label', 'x'], code: 'USAGE', says: '--label: "x" is not like KEY=VALUE' },
    { argv: ['--label', 'system.a=b'], code: 'USAGE', says: '--label: "system.a" can only be set by Kestra itself' },
    {
      argv: ['--label', 'a=b', '--method', 'GET'],
      code: 'USAGE',
      says: '--label together with --method: a request to a webhook brings no labels',
    },
    { argv: ['--input', 'x'], code: 'USAGE', says: '--input: "x" is not like NAME=VALUE' },
    { argv: ['--trigger', 'bad-trigger.json'], code: 'JSON_INVALID', says: 'Cannot read trigger' },
    { argv: ['--inputs', 'list.yaml'], code: 'JSON_INVALID', says: 'Cannot read JSON' },
    { argv: ['--stubs', 'bad-stubs.yaml'], code: 'STUBS_INVALID', says: 'Cannot read stubs' },
    { argv: ['--stubs', 'list.yaml'], code: 'STUBS_INVALID', says: 'Cannot read stubs: YAML parsing error' },
  ];
  it.each(cases)('$argv', async ({ argv, code, says }) => {
    const { request } = await read(...argv);
    expect(request.ok ? undefined : request.error).toMatchObject({ code, message: expect.stringContaining(says) });
  });

  it('a flow file that is not there', async () => {
    const line = parseCommandLine(['run', '/absent.yaml']);
    const request = line.ok ? await readRunRequest(line.value, async () => new Uint8Array()) : line;
    expect(request).toMatchObject({ ok: false, error: { code: 'FILE_UNREADABLE', file: '/absent.yaml' } });
  });
});
