// Commands that are copied: bash runs them for real with a `curl` that shows its words; the other shells' quoting is
// read back by what knows their rules.
import { execFileSync } from 'node:child_process';
import { runInNewContext, Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { readWords } from '../../../../src/renderer/send/shell-words.ts';
import { type CommandRequest, curlWords, writeCommand } from '../../../../src/renderer/send/write-command.ts';

const odd = `it's "a" $HOME \`x\` %PATH% \\ ^ & | <b> !é\n{"b":"\\\\"}`;
const file = { name: 'a "b" c.bin', type: 'image/png', base64: 'AA==', bytes: 1 };
const plain: CommandRequest = {
  method: 'POST',
  url: 'http://127.0.0.1:8080/api/v1/main/executions/webhook/ns/flow/key?a=1&b=%20',
  headers: [
    ['Content-Type', 'application/json'],
    ['X-Odd', `o'd"d $x %y% \\`],
    ['X-Empty', ''],
  ],
  content: 'text',
  body: odd,
  parts: [],
};

const requests: readonly (readonly [string, CommandRequest])[] = [
  ['a text', plain],
  ['no body', { ...plain, body: '', method: 'GET' }],
  ['a HEAD', { ...plain, body: '', method: 'HEAD' }],
  ['a file', { ...plain, content: 'file', file }],
  ['brackets in the address', { ...plain, url: `${plain.url}&c[]={x}` }],
  [
    'a form',
    {
      ...plain,
      content: 'parts',
      parts: [
        { name: 'x', value: '@not a file' },
        { name: 'f', value: '', file },
      ],
    },
  ],
];

/** What bash hands to a program of that name. */
function runInBash(command: string, program: string): readonly string[] {
  const script = `${program}() { printf '%s\\0' "$@"; }\n${command}`;
  return execFileSync('bash', ['--norc', '-c', script], { encoding: 'utf8', env: { KEY: 'from the shell' } })
    .split('\0')
    .slice(0, -1);
}

describe.each(requests)('%s', (_, request) => {
  it('is what curl gets from bash', () => {
    expect(runInBash(writeCommand(request, 'bash'), 'curl')).toEqual(curlWords(request));
  });

  it.each(['powershell', 'cmd'] as const)('is what curl gets from %s', (shell) => {
    expect(readWords(writeCommand(request, shell), shell).words.slice(1)).toEqual(curlWords(request));
  });

  it('is one request of HTTPie in bash', () => {
    const words = runInBash(writeCommand(request, 'httpie'), 'http');
    expect(words.filter((word) => word === request.url)).toEqual([request.url]);
  });

  it('is JavaScript', () => {
    const command = writeCommand(request, 'fetch');
    expect(() => new Script(`async () => { ${command} }`)).not.toThrow();
  });
});

it('a key in a variable is put in by bash', () => {
  const url = 'http://h/api/v1/main/executions/webhook/ns/flow/$KEY?a=$HOME';
  expect(runInBash(writeCommand({ ...plain, url, headers: [], body: '' }, 'bash'), 'curl')).toEqual([
    '-X',
    'POST',
    'http://h/api/v1/main/executions/webhook/ns/flow/from the shell?a=$HOME',
  ]);
});

it('fetch sends what was written', async () => {
  const sent: unknown[] = [];
  const fetch = async (url: string, options: object) => {
    sent.push({ url, ...options });
    return { status: 200, text: async () => '' };
  };
  const run = `(async () => { ${writeCommand(plain, 'fetch')} })()`;
  await runInNewContext(run, { fetch, console: { log: () => undefined } });
  const { url, method, headers, body } = plain;
  expect(sent).toEqual([{ url, method, headers, body }]);
});
