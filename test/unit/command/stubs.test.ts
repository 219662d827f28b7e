// `stubs`: a stubs file from an execution's JSON.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCommandLine } from '../../../src/main/command/command-line.ts';
import { makeStubs } from '../../../src/main/command/stubs.ts';
import { createFakeTerminal } from './fake-terminal.ts';
import { makeFolder } from './temporary-folder.ts';

const flow = `id: f
namespace: company.team
tasks:
  - {id: clone, type: io.kestra.plugin.git.Clone, url: x}
  - {id: out, type: io.kestra.plugin.core.debug.Return, format: x}
`;
const taskRun = (taskId: string, outputs: object) => ({ taskId, outputs, state: { current: 'SUCCESS' } });
const files = {
  'f.yaml': flow,
  'bad.yaml': 'id: f\n',
  'e.json': JSON.stringify({
    id: 'e1',
    taskRunList: [taskRun('clone', { directory: '/d' }), taskRun('out', { value: 'x' })],
  }),
  'bare.json': JSON.stringify({ id: 'e1', taskRunList: [taskRun('clone', {})] }),
  'none.json': JSON.stringify({ id: 'e1', taskRunList: [taskRun('out', { value: 'x' })] }),
  'other.json': '{"a":1}',
  'there/f.yaml': flow,
  'there/f.stubs.yaml': 'kept',
};

async function stubs(...argv: readonly string[]) {
  const folder = await makeFolder(files);
  const terminal = createFakeTerminal();
  const line = parseCommandLine(['stubs', ...argv.map((word) => (word in files ? join(folder, word) : word))]);
  const settings = { kestra: '1.3', plugins: 'any' } as const;
  const exitCode = line.ok ? await makeStubs({ line: line.value, settings, terminal }) : line.error;
  return { folder, exitCode, output: terminal.output, complaints: terminal.complaints };
}

const text = '# What execution e1 gave\nclone:\n  outputs:\n    directory: "/d"\n';

describe('makeStubs()', () => {
  it('prints stubs of the tasks that are not run here', async () => {
    expect(await stubs('f.yaml', 'e.json')).toMatchObject({ exitCode: 0, output: [text.trimEnd()], complaints: [] });
  });

  it('--task names others, and --json wraps the text', async () => {
    const { output } = await stubs('f.yaml', 'e.json', '--task', 'out', '--json');
    expect(JSON.parse(output[0] ?? '')).toEqual({
      taskIds: ['out'],
      text: '# What execution e1 gave\nout:\n  outputs:\n    value: "x"\n',
    });
  });

  it('--write writes the file beside the flow', async () => {
    const { folder, exitCode, output } = await stubs('f.yaml', 'e.json', '--write');
    const file = join(folder, 'f.stubs.yaml');
    expect([exitCode, output, await readFile(file, 'utf8')]).toEqual([0, [`${file}: clone`], text]);
  });

  it('never replaces a file', async () => {
    const { folder, exitCode, complaints } = await stubs('there/f.yaml', 'e.json', '--write');
    expect([exitCode, complaints[0], await readFile(join(folder, 'there/f.stubs.yaml'), 'utf8')]).toEqual([
      1,
      expect.stringContaining('it is there already'),
      'kept',
    ]);
  });

  it.each([
    ['bare.json', 'None of these tasks has outputs in this JSON: Kestra 2 keeps them outside of it'],
    ['none.json', 'No task of this execution needs a stub'],
  ])('%s is remarked on', async (file, remark) => {
    expect(await stubs('f.yaml', file)).toMatchObject({ exitCode: 0, complaints: [remark] });
  });

  it.each([
    [['bad.yaml', 'e.json'], 1, 'Cannot make stubs: the flow is invalid on Kestra 1.3'],
    [['f.yaml', 'other.json'], 1, 'Cannot read execution: the JSON has no "id"'],
    [['f.yaml', 'e.json', '--task', 'clon'], 2, 'the flow has no task "clon" (did you mean "clone"?)'],
    [['f.yaml', '/absent.json'], 1, 'Cannot read /absent.json: it does not exist'],
  ])('%j is refused', async (argv, exitCode, says) => {
    expect(await stubs(...argv)).toMatchObject({ exitCode, complaints: [expect.stringContaining(says)] });
  });
});
