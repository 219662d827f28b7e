// The programs by which people call webhooks from a terminal or a script: each triggers a flow of the built program. One
// that is not on the machine is left out, by name.
import { execFile, spawnSync } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { makeHome, startServer } from './program.ts';

const run = promisify(execFile);
const body = '{"a":1}';

const source = `id: echo
namespace: company.team
tasks: [{id: out, type: io.kestra.plugin.core.debug.Return, format: "{{ trigger.body.a }}"}]
outputs: [{id: a, type: STRING, value: "{{ outputs.out.value }}"}]
triggers:
  - {id: hook, type: io.kestra.plugin.core.trigger.Webhook, key: key1, wait: true, returnOutputs: true}
`;

const python = `import sys, urllib.request
request = urllib.request.Request(sys.argv[1], data=sys.argv[2].encode(), headers={"Content-Type": "application/json"})
print(urllib.request.urlopen(request).read().decode())`;

const json = 'Content-Type: application/json';
const clients: readonly (readonly [name: string, program: string, argv: (url: string) => readonly string[]])[] = [
  ['curl', 'curl', (url) => ['--silent', '--show-error', '--header', json, '--data', body, url]],
  ['wget', 'wget', (url) => ['--quiet', '--output-document=-', `--header=${json}`, `--post-data=${body}`, url]],
  ['urllib of Python', 'python3', (url) => ['-c', python, url, body]],
];

describe('the built program is called', () => {
  const start = async (): Promise<string> => {
    const { ready } = await startServer(makeHome({ 'flows/echo.yaml': source }));
    return `${ready.ingress}/api/v1/main/executions/webhook/company.team/echo/key1`;
  };

  for (const [name, program, argv] of clients) {
    const isThere = spawnSync(program, ['--version']).status === 0;
    it.skipIf(!isThere)(`by ${name} (left out where there is no ${program})`, async () => {
      const { stdout } = await run(program, argv(await start()));
      expect(stdout.trim()).toBe('{"a":"1"}');
    });
  }

  it('by fetch of Node', async () => {
    const answer = await fetch(await start(), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
    });
    expect(await answer.text()).toBe('{"a":"1"}');
  });
});
