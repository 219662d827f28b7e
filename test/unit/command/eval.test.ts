// `eval`: one template, or one case per line.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCommandLine } from '../../../src/main/command/command-line.ts';
import { evaluate } from '../../../src/main/command/eval.ts';
import { defaultProfile } from '../../../src/main/contract/profile.ts';
import { createFakeTerminal } from './fake-terminal.ts';
import { makeFolder } from './temporary-folder.ts';

const services = { nowNanos: () => 0n, random: () => 0, newId: () => 'id', timeZone: 'UTC' };

async function evaluateWith(argv: readonly string[], input = '') {
  const terminal = createFakeTerminal(input);
  const line = parseCommandLine(['eval', ...argv]);
  const exitCode = line.ok
    ? await evaluate({ line: line.value, profile: defaultProfile, terminal, services })
    : line.error;
  const { output, complaints } = terminal;
  return { exitCode, output, complaints };
}

describe('one template', () => {
  it.each([
    [['{{ 1 + 1 }}'], '', { exitCode: 0, output: ['2'], complaints: [] }],
    [['--json', '{{ 1 + 1 }}'], '', { exitCode: 0, output: ['{"output":"2"}'], complaints: [] }],
    [
      ['--context', '-', '{{ a }} {{ t }}'],
      '{"a":12345678901234567890,"t":{"$instant":"2024-05-01T00:00:00Z"}}',
      { exitCode: 0, output: ['12345678901234567890 2024-05-01T00:00:00Z'], complaints: [] },
    ],
    [
      ['{{ a }}'],
      '',
      { exitCode: 1, output: [], complaints: ['Unable to find `a` used in the expression `{{ a }}` at line 1'] },
    ],
    [
      ['--json', '{{ a }}'],
      '',
      {
        exitCode: 1,
        output: ['{"error":"Unable to find `a` used in the expression `{{ a }}` at line 1"}'],
        complaints: [],
      },
    ],
    [[], '', { exitCode: 2, output: [], complaints: ['Cannot evaluate: there is no TEMPLATE'] }],
    [
      ['--context', '-', 'x'],
      '[]',
      { exitCode: 1, output: [], complaints: ['Cannot read case: the context is not an object'] },
    ],
    [
      ['--context', '-', 'x'],
      '{',
      { exitCode: 1, output: [], complaints: [expect.stringMatching(/^standard input:1:2: Cannot read JSON/)] },
    ],
  ])('%j of %j', async (argv, input, ended) => {
    expect(await evaluateWith(argv, input)).toEqual(ended);
  });

  it('the context comes from a file', async () => {
    const folder = await makeFolder({ 'c.json': '{"trigger":{"body":{"2":1,"1":1.10}}}' });
    expect((await evaluateWith(['--context', join(folder, 'c.json'), '{{ trigger }}'])).output).toEqual([
      '{"body":{"2":1,"1":1.1}}',
    ]);
  });
});

describe('--jsonl', () => {
  it('writes one line for each line, in order, and never fails', async () => {
    const input = [
      '{"id":"a","expression":"{{ 1 }}"}',
      'x',
      '{"id":"b"}',
      '',
      '{"id":"c","expression":"{{ x }}"}',
      '{"id":"d","expression":"{{ [1] }}","mode":"typed"}',
    ].join('\n');
    const { exitCode, output } = await evaluateWith(['--jsonl'], input);
    expect([exitCode, output.map((line) => JSON.parse(line))]).toEqual([
      0,
      [
        { id: 'a', output: '1' },
        { id: null, error: expect.stringContaining('Cannot read JSON') },
        { id: 'b', error: 'Cannot read case: "expression" is not a text' },
        { id: 'c', error: expect.stringContaining('Unable to find `x`') },
        { id: 'd', json: [1], class: 'java.util.ArrayList' },
      ],
    ]);
  });

  it('takes no template beside', async () => {
    expect((await evaluateWith(['--jsonl', '{{ 1 }}'])).exitCode).toBe(2);
  });
});
