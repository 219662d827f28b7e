// `validate`: files and folders, both verdicts, exit codes.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSource, validate } from '../../../src/main/command/validate.ts';
import type { Profile } from '../../../src/main/contract/profile.ts';
import { createFakeTerminal } from './fake-terminal.ts';
import { makeFolder } from './temporary-folder.ts';

const flow = (id: string) =>
  `id: ${id}\nnamespace: company.team\ntasks:\n  - {id: r, type: io.kestra.plugin.core.debug.Return, format: x}\n`;
const oldFlow = `${flow('old')}triggers:\n  - {id: w, type: io.kestra.plugin.core.trigger.Webhook, key: k, conditions: []}\n`;
const files = {
  'good.yaml': flow('good'),
  'deep/twin.yml': flow('good'),
  'deep/none.stubs.yaml': 'x',
  'old/old.yaml': oldFlow,
  'bad.yaml.off': 'id: [\n',
  'move/named.yaml': `${flow('named')}inputs:\n  - {name: a, type: STRING}\n`,
  'empty/.keep': '',
};

interface Given {
  readonly paths: readonly string[];
  readonly kestra?: Profile;
  readonly isJson?: boolean;
  readonly rewrites?: 'show' | 'write';
}

async function validateIn({ paths, kestra = '1.3', isJson = true, rewrites }: Given) {
  const folder = await makeFolder(files);
  const terminal = createFakeTerminal();
  const exitCode = await validate({
    paths: paths.map((path) => join(folder, path)),
    settings: { kestra, plugins: 'any' },
    isJson,
    ...(rewrites === undefined ? {} : { rewrites }),
    terminal,
  });
  const lines = isJson ? terminal.output.map((line) => JSON.parse(line)) : terminal.output;
  return { folder, exitCode, lines, complaints: terminal.complaints };
}

it('a valid file has a verdict of every version, and exits with 0', async () => {
  const { folder, exitCode, lines } = await validateIn({ paths: ['good.yaml'] });
  const verdict = { valid: true, violations: [], warnings: [], more: [] };
  expect([exitCode, lines]).toEqual([
    0,
    [{ file: join(folder, 'good.yaml'), flow: 'company.team.good', profiles: { '1.3': verdict, '2.0': verdict } }],
  ]);
});

it('the exit code is that of the chosen version', async () => {
  const [first, second] = [
    await validateIn({ paths: ['old/old.yaml'] }),
    await validateIn({ paths: ['old/old.yaml'], kestra: '2.0' }),
  ];
  expect([first.exitCode, second.exitCode]).toEqual([0, 1]);
  expect(second.lines).toMatchObject([{ profiles: { '1.3': { valid: true }, '2.0': { valid: false } } }]);
});

it('a folder stands for its flows; a second file of one flow is warned of', async () => {
  const { exitCode, lines } = await validateIn({ paths: ['deep', 'good.yaml'] });
  const warnings = lines.map(({ profiles }) =>
    profiles['1.3'].warnings.map(({ message }: { message: string }) => message),
  );
  expect([exitCode, warnings]).toEqual([
    0,
    [[], [expect.stringMatching(/^Flow "company.team.good" is in .*twin.yml as well/)]],
  ]);
});

it('a file is judged whatever its name is, with the place of the fault', async () => {
  const { folder, exitCode, lines } = await validateIn({ paths: ['bad.yaml.off'], isJson: false });
  expect([exitCode, lines[0]]).toEqual([1, `${join(folder, 'bad.yaml.off')}: invalid on 1.3 and 2.0`]);
  expect(lines[1]).toMatch(/bad\.yaml\.off:\d+:\d+: /);
});

describe('a flow that the newest version refuses', () => {
  it('says what to write instead, in JSON with the rewritten text', async () => {
    const { lines } = await validateIn({ paths: ['move'] });
    const replacement = { line: 6, column: 6, what: 'name of an input', instead: 'Write id', isMechanical: true };
    const rewritten = `${flow('named')}inputs:\n  - {id: a, type: STRING}\n`;
    expect(lines.map(({ move }) => move)).toEqual([{ replacements: [replacement], rewritten }]);
  });

  it.each([
    ['show', 'name'],
    ['write', 'id'],
  ] as const)('%s: the diff is printed; the file has %s', async (rewrites, name) => {
    const { folder, lines } = await validateIn({ paths: ['move'], isJson: false, rewrites });
    const source = await readFile(join(folder, 'move/named.yaml'), 'utf8');
    expect([lines.slice(-2), source]).toEqual([
      ['-  - {name: a, type: STRING}', '+  - {id: a, type: STRING}'],
      `${flow('named')}inputs:\n  - {${name}: a, type: STRING}\n`,
    ]);
  });
});

it.each([
  ['r: {outputs: {a: 1}}\n', undefined, undefined],
  ['r: {output: {}}\n', 1, []],
  ['lag: {}\n', undefined, ['lag']],
])('stubs %j beside a flow are told of where something is wrong, and change no verdict', async (text, line, unused) => {
  const folder = await makeFolder({ 'f.yaml': flow('f'), 'f.stubs.yaml': text });
  const terminal = createFakeTerminal();
  const settings = { kestra: '1.3', plugins: 'any' } as const;
  const exitCode = await validate({ paths: [join(folder, 'f.yaml')], settings, isJson: true, terminal });
  const { stubs } = JSON.parse(terminal.output[0] ?? '');
  expect([exitCode, stubs?.problems[0]?.line, stubs?.warnings.map(({ path }: { path: string }) => path)]).toEqual([
    0,
    line,
    unused,
  ]);
});

describe('what cannot be judged', () => {
  it('a path that is not there exits with 1 and says so', async () => {
    const { folder, exitCode, lines, complaints } = await validateIn({ paths: ['absent.yaml', 'good.yaml'] });
    const message = `Cannot read flow file "${join(folder, 'absent.yaml')}": it does not exist`;
    expect([exitCode, lines[0], lines.length, complaints]).toEqual([
      1,
      { file: join(folder, 'absent.yaml'), error: { code: 'FILE_UNREADABLE', message } },
      2,
      [message],
    ]);
  });

  it('a folder without flows is said', async () => {
    const { folder, exitCode, complaints } = await validateIn({ paths: ['empty'] });
    expect([exitCode, complaints]).toEqual([0, [`${join(folder, 'empty')}: there is no flow in this folder`]]);
  });
});

it('readSource() reads the text of a named file', async () => {
  const folder = await makeFolder(files);
  expect(await readSource(join(folder, 'good.yaml'))).toEqual({ ok: true, value: flow('good') });
});
