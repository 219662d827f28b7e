// Which Python a task runs with. Source: observed-scripts §9, `py-*` in the recorded runs.
import { expect, it } from 'vitest';
import { preparePython, pythonProperties } from '../../../../src/main/plugin/scripts/prepare-python.ts';
import { createScriptBench } from './script-bench.ts';

/** A machine with these programs; each tells the same version. */
async function prepare(programs: readonly string[], properties: Readonly<Record<string, unknown>> = {}) {
  const bench = createScriptBench({
    properties,
    answer: ([program = '', ...args]) => {
      if (!programs.includes(program)) return { exitCode: 127 };
      if (program === 'uv') return { out: args[0] === 'python' ? '/usr/bin/python3\n' : 'uv 1.0\n' };
      return { out: 'Python 3.11.2\n' };
    },
  });
  const prepared = await preparePython(bench.place);
  const commands = bench.requests.map(({ command }) => command.join(' ').replaceAll(bench.folder, '<folder>'));
  return { prepared: prepared.ok ? prepared.value : prepared.error.message, commands, said: bench.said };
}

it.each([
  ['the version that uv finds', ['uv', '/usr/bin/python3', 'python3.11', 'python3'], {}, 'python3.11'],
  ['the version of the system', ['python3', 'python3.11'], { packageManager: 'PIP' }, 'python3.11'],
  ['the version that is asked for', ['python3', 'python3.12'], { pythonVersion: '3.12' }, 'python3.12'],
  ['any Python where that is not there', ['python3'], { pythonVersion: '3.99', packageManager: 'PIP' }, 'python3'],
  ['what is called python', ['python'], { packageManager: 'PIP' }, 'python'],
])('takes %s', async (_, programs, properties, interpreter) => {
  const { prepared } = await prepare(programs, properties);
  expect(prepared).toMatchObject({ interpreter, hasPackages: false, environment: { PYTHONUNBUFFERED: 'true' } });
});

it('says that there is no uv, and goes on with the Python of the system', async () => {
  const { prepared, said } = await prepare(['python3']);
  expect([prepared, said.find((line) => line.startsWith('WARN'))]).toEqual([
    expect.objectContaining({ interpreter: 'python3' }),
    "WARN Unable to detect an installed version of 'uv': Hookbench uses the Python of this machine",
  ]);
});

it.each([
  [
    'no uv where none may be installed',
    ['python3'],
    { uvAutoInstallEnabled: false },
    "'uv' command could not be found and automatic installation is disabled",
  ],
  ['no Python', [], { packageManager: 'PIP' }, 'Could not find a suitable Python interpreter for version: '],
])('fails with %s', async (_, programs, properties, message) => {
  expect((await prepare(programs, properties)).prepared).toBe(message);
});

it('installs packages with pip into the folder', async () => {
  const { prepared, commands } = await prepare(['python3'], { packageManager: 'PIP', dependencies: ['six'] });
  expect([prepared, commands.at(-1)]).toEqual([
    expect.objectContaining({ hasPackages: true }),
    'python3 -m pip install --quiet --no-cache-dir --target=<folder>/.kestra_additional_python_lib --requirement=<folder>/id1-requirements.txt',
  ]);
});

it('knows the seven properties of Python tasks', () => {
  expect(Object.keys(pythonProperties()).length).toBe(7);
});
