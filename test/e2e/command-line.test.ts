// The built program from the outside: what scripts and people hold on to on the command line.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeHome, runProgram, startServer } from './program.ts';

const flow = (id: string, format = '{{ trigger.body.a }}') => `id: ${id}
namespace: company.team
tasks:
  - {id: out, type: io.kestra.plugin.core.debug.Return, format: "${format}"}
outputs:
  - {id: o, type: STRING, value: "{{ outputs.out.value }}"}
triggers:
  - {id: wh, type: io.kestra.plugin.core.trigger.Webhook, key: "a/key"}
`;
const webhook = '/api/v1/executions/webhook/company.team/hello/a%2Fkey';

describe('serve', () => {
  it('answers webhooks, tells events, keeps ready.json while it runs, and ends in order', async () => {
    const home = makeHome({ 'flows/hello.yaml': flow('hello'), 'flows/bad.yaml': 'id: bad\n' });
    const server = await startServer(home, ['--data', 'kept']);
    const file = join(home.folder, 'kept/ready.json');
    const readyFile = JSON.parse(readFileSync(file, 'utf8'));
    const mode = statSync(file).mode & 0o777;
    const answer = await fetch(server.ready.ingress + webhook, { method: 'POST', body: '{"a":12345678901234567890}' });
    const execution = await answer.json();
    const event = JSON.parse(await server.nextLine());
    expect(server.ready).toMatchObject({
      ready: true,
      flows: 2,
      invalid: 1,
      kestra: '1.3',
      version: expect.any(String),
    });
    expect([mode, readyFile]).toEqual([
      0o600,
      {
        pid: expect.any(Number),
        ingress: server.ready.ingress,
        control: server.ready.control,
        token: server.ready.token,
        version: server.ready.version,
      },
    ]);
    expect([answer.status, execution]).toMatchObject([200, { flowId: 'hello', namespace: 'company.team' }]);
    expect(event).toMatchObject({ number: expect.any(Number), type: expect.any(String) });
    expect([await server.end('SIGTERM'), existsSync(file)]).toEqual([0, false]);
  });

  it('makes a flows folder with the examples for whoever has none', async () => {
    const home = makeHome();
    const server = await startServer(home);
    const made = readdirSync(join(home.folder, 'Documents/Hookbench/flows'));
    expect(made).toEqual(readdirSync(join(import.meta.dirname, '../../flows')));
    expect(server.ready.flows).toBe(made.length);
    expect(existsSync(join(home.folder, '.local/share/hookbench/ready.json'))).toBe(true);
    expect(await server.end('SIGINT')).toBe(0);
  });

  it('exits with 3 where a port is busy, and names port and setting', async () => {
    const home = makeHome({ 'flows/hello.yaml': flow('hello') });
    const server = await startServer(home, ['--data', 'a']);
    const { port } = new URL(server.ready.ingress);
    const second = await runProgram(home, ['serve', '--json', '--port', port, '--control-port', '0', '--data', 'b']);
    expect([second.exitCode, second.stdout]).toEqual([3, '']);
    expect(second.stderr).toContain(port);
    expect(second.stderr).toContain('--port');
    expect(existsSync(join(home.folder, 'b/ready.json'))).toBe(false);
  });

  it('exits with 4 where another server uses the data folder', async () => {
    const home = makeHome({ 'flows/hello.yaml': flow('hello') });
    await startServer(home, ['--data', 'a']);
    const second = await runProgram(home, ['serve', '--port', '0', '--control-port', '0', '--data', 'a']);
    expect([second.exitCode, second.stderr]).toEqual([
      4,
      expect.stringContaining('already serves with the data folder'),
    ]);
  });

  it.each([
    ['the flows folder is not there', ['--flows', 'absent']],
    ['the flows folder is a file', ['--flows', 'file']],
    ['the data folder is a file', ['--data', 'file']],
  ])('exits with 4 where %s', async (_, argv) => {
    const home = makeHome({ 'flows/hello.yaml': flow('hello'), file: '' });
    const ended = await runProgram(home, ['serve', '--port', '0', '--control-port', '0', ...argv]);
    expect([ended.exitCode, ended.stdout, ended.stderr.split('\n').length]).toEqual([4, '', 2]);
    expect(ended.stderr).toContain(argv[1]);
  });
});

describe('usage', () => {
  it.each([
    [['serv'], 'did you mean "serve"?'],
    [['serve', '--prot', '1'], 'did you mean "--port"?'],
    [['serve', '--port', 'x'], 'Cannot read --port: "x" is not a port, 0 to 65535'],
    [['run'], 'run needs FLOW.yaml'],
    [['eval'], 'there is no TEMPLATE'],
  ])('%j exits with 2', async (argv, says) => {
    const { exitCode, stdout, stderr } = await runProgram(makeHome(), argv);
    expect([exitCode, stdout, stderr]).toEqual([2, '', expect.stringContaining(says)]);
  });

  it('a fault in hookbench.yaml is named with its place', async () => {
    const home = makeHome({ 'flows/hookbench.yaml': 'kestra: 2.0\nport: eighty\n' });
    const { exitCode, stderr } = await runProgram(home, ['serve']);
    const place = `${join(home.folder, 'flows/hookbench.yaml')}:2:7`;
    expect([exitCode, stderr]).toEqual([
      2,
      `${place}: Cannot read setting "port": "eighty" is not a port, 0 to 65535\n`,
    ]);
  });

  it('help and version are printed', async () => {
    const home = makeHome();
    const [help, version] = [await runProgram(home, ['run', '--help']), await runProgram(home, ['--version'])];
    expect([help.exitCode, help.stdout, version]).toEqual([
      0,
      expect.stringContaining('--timeout SECONDS'),
      { exitCode: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/), stderr: '' },
    ]);
  });
});

describe('validate', () => {
  it('exits by the verdict of the chosen version, with one line a file', async () => {
    const home = makeHome({ 'flows/hello.yaml': flow('hello'), 'bad.yaml': 'id: bad\n' });
    const good = await runProgram(home, ['validate', 'flows', '--json']);
    const bad = await runProgram(home, ['validate', 'flows', 'bad.yaml', '--json', '--kestra', '2.0']);
    expect([good.exitCode, JSON.parse(good.stdout).profiles['2.0'].valid]).toEqual([0, true]);
    expect([
      bad.exitCode,
      bad.stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).file),
    ]).toEqual([1, ['flows/hello.yaml', 'bad.yaml']]);
  });
});

describe('eval', () => {
  it('renders a template with the context of standard input', async () => {
    const ended = await runProgram(
      makeHome(),
      ['eval', '{{ a.b }} {{ a }}', '--context', '-'],
      '{"a":{"b":1.10,"1":2}}',
    );
    expect(ended).toEqual({ exitCode: 0, stdout: '1.1 {"b":1.1,"1":2}\n', stderr: '' });
  });

  it('exits with 1 where the expression fails', async () => {
    const ended = await runProgram(makeHome(), ['eval', '{{ a }}']);
    expect([ended.exitCode, ended.stdout, ended.stderr]).toEqual([
      1,
      '',
      expect.stringContaining('Unable to find `a`'),
    ]);
  });

  it('--jsonl answers thousands of cases, one line each, in order', async () => {
    const count = 3000;
    const cases = Array.from({ length: count }, (_, id) =>
      JSON.stringify({ id, expression: '{{ x }}', context: { x: id } }),
    );
    const { exitCode, stdout } = await runProgram(makeHome(), ['eval', '--jsonl'], cases.join('\n'));
    const expected = Array.from({ length: count }, (_, id) => `{"id":${id},"output":"${id}"}\n`).join('');
    expect([exitCode, stdout === expected]).toEqual([0, true]);
  });

  it('a reader that goes away ends it quietly', () => {
    const headless = join(import.meta.dirname, '../../out/main/headless.js');
    const line = JSON.stringify({ id: 1, expression: '{{ 1 }}' });
    const script = `yes '${line}' | head -20000 | node ${headless} eval --jsonl | head -1`;
    const { stdout, stderr } = spawnSync('sh', ['-c', script], { encoding: 'utf8' });
    expect([stdout, stderr]).toEqual(['{"id":1,"output":"1"}\n', '']);
  });
});

describe('run', () => {
  it('runs a flow to its end and prints it in the shape of Kestra', async () => {
    const home = makeHome({ 'a.yaml': flow('a'), 'body.json': '{"a":12345678901234567890}' });
    const { exitCode, stdout } = await runProgram(home, ['run', 'a.yaml', '--body', 'body.json', '--json']);
    expect([exitCode, JSON.parse(stdout)]).toMatchObject([
      0,
      {
        execution: {
          flowId: 'a',
          state: { current: 'SUCCESS' },
          taskRunList: [{ taskId: 'out', outputs: { value: '12345678901234567890' } }],
          outputs: { o: '12345678901234567890' },
        },
        logs: expect.any(Array),
        executions: [],
      },
    ]);
  });

  it('takes a trigger object, on either version, and keeps nothing without --data', async () => {
    const home = makeHome({ 'a.yaml': flow('a'), 'trigger.json': '{"id":"wh","variables":{"body":{"a":"x"}}}' });
    const argv = ['run', 'a.yaml', '--trigger', 'trigger.json', '--kestra', '2.0', '--json'];
    const { exitCode, stdout } = await runProgram(home, argv);
    const { execution } = JSON.parse(stdout);
    expect([exitCode, execution.outputs, existsSync(join(home.folder, '.local'))]).toEqual([0, { o: 'x' }, false]);
  });

  it('exits with 1 where the flow fails, and tells people why', async () => {
    const home = makeHome({ 'a.yaml': flow('a', '{{ missing }}') });
    const { exitCode, stdout } = await runProgram(home, ['run', 'a.yaml']);
    expect([exitCode, stdout]).toEqual([1, expect.stringContaining('Unable to find `missing`')]);
    expect(stdout).toContain('FAILED');
  });

  it('a flow that Kestra would not take is refused with its violations', async () => {
    const home = makeHome({ 'a.yaml': 'id: a\nnamespace: company.team\n' });
    const { exitCode, stdout } = await runProgram(home, ['run', 'a.yaml', '--json']);
    expect([exitCode, JSON.parse(stdout)]).toMatchObject([
      1,
      { error: { stage: 'save', violations: [{ path: expect.any(String) }] } },
    ]);
  });
});

describe('send', () => {
  it('sends a real request to the running server, with the key of the flow', async () => {
    const home = makeHome({ 'flows/hello.yaml': flow('hello'), 'body.json': '{"a":"x"}' });
    await startServer(home);
    const sent = await runProgram(home, ['send', 'company.team.hello', '--body', 'body.json', '--json']);
    const answer = JSON.parse(sent.stdout);
    expect([sent.exitCode, answer.status, JSON.parse(answer.body).trigger.variables.body]).toEqual([
      0,
      200,
      { a: 'x' },
    ]);
    const wrongKey = await runProgram(home, ['send', 'company.team.hello', '--key', 'wrong']);
    expect([wrongKey.exitCode, wrongKey.stdout]).toEqual([1, expect.stringMatching(/^HTTP\/1.1 404 /)]);
  });

  it('without a server, or with one that was killed, says how to start one', async () => {
    const home = makeHome({ 'flows/hello.yaml': flow('hello') });
    const server = await startServer(home);
    await server.end('SIGKILL');
    const { exitCode, stderr } = await runProgram(home, ['send', 'company.team.hello']);
    expect([exitCode, stderr]).toEqual([1, expect.stringContaining('start one with "hookbench serve"')]);
    const next = await startServer(home);
    expect(await next.end('SIGTERM')).toBe(0);
  });
});

it('a settings file with a byte that is not UTF-8 is said, not guessed', async () => {
  const home = makeHome({ 'flows/hello.yaml': flow('hello') });
  writeFileSync(join(home.folder, 'flows/hookbench.yaml'), Buffer.from([0x61, 0x3a, 0x20, 0xff]));
  const { exitCode, stderr } = await runProgram(home, ['validate', 'flows']);
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining('it is not UTF-8 text')]);
});
