// Which Python a Python task runs with, and the packages that it asks for. Hookbench downloads no `uv` and no Python:
// where there is no `uv`, pip and the Python of this machine stand in.
// Source: observed-scripts §9, `py-*` in the recorded runs of 1.3.19 and 2.0.0; Kestra's Python plugin.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { createError, fail, messageOf, ok, type Result } from '../../contract/errors.ts';
import { renderAsText } from '../render-property.ts';
import type { ScriptPlace } from './script-place.ts';
import { runCommand } from './run-command.ts';
import { dynamicProperties } from './script-properties.ts';
import { renderFlag, renderTexts } from '../work-folder/list-property.ts';

const names =
  'dependencies dependencyCacheEnabled packageManager pythonVersion uvAutoInstallEnabled uvInstallerSha256 uvInstallerVersion';

/** The properties that both Python tasks have. */
export function pythonProperties(): z.ZodRawShape {
  return dynamicProperties(names);
}

/** What a Python task runs with. */
export interface PythonEnvironment {
  /** The program that runs a script file. */
  readonly interpreter: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly hasPackages: boolean;
}

/** Kestra's own variables for Python. */
const variables = { PYTHONUNBUFFERED: 'true', PIP_ROOT_USER_ACTION: 'ignore', PIP_DISABLE_PIP_VERSION_CHECK: '1' };

/** Finds Python and installs packages. Answers EXPRESSION_FAILED, TASK_FAILED. */
export async function preparePython(place: ScriptPlace): Promise<Result<PythonEnvironment>> {
  const { properties } = place.task;
  const wanted = renderAsText(properties.get('pythonVersion') ?? '', place.rendering);
  if (!wanted.ok) return wanted;
  const installer = renderAsText(properties.get('packageManager') ?? 'UV', place.rendering);
  if (!installer.ok) return installer;
  const packages = renderTexts(properties.get('dependencies') ?? null, place.rendering);
  if (!packages.ok) return packages;
  const found = await findVersion(place, { wanted: wanted.value, usesUv: installer.value !== 'PIP' });
  if (!found.ok) return found;
  const interpreter = await findInterpreter(place, found.value);
  if (!interpreter.ok) return interpreter;
  const environment = { interpreter: interpreter.value, environment: variables, hasPackages: false };
  return packages.value.length === 0
    ? ok(environment)
    : installPackages(place, { environment, packages: packages.value });
}

/** The version that is asked for, else that of this machine; an empty text where there is none. */
async function findVersion(
  place: ScriptPlace,
  { wanted, usesUv }: { readonly wanted: string; readonly usesUv: boolean },
): Promise<Result<string>> {
  if (wanted !== '') return ok(wanted);
  const uv = usesUv ? await findWithUv(place) : ok(undefined);
  if (!uv.ok) return uv;
  if (uv.value === undefined) place.context.log('DEBUG', 'Find local python version using system python');
  else place.context.log('DEBUG', 'Find local python version');
  const version = await runCommand([uv.value ?? 'python3', '--version'], place);
  return ok((version.lines[0] ?? '').replace('Python ', ''));
}

/** The Python that `uv` knows; undefined where there is no `uv`. */
async function findWithUv(place: ScriptPlace): Promise<Result<string | undefined>> {
  const { context } = place;
  context.log('DEBUG', 'Finding uv command');
  const version = await runCommand(['uv', '--version'], place);
  if (version.exitCode !== 0) return withoutUv(place);
  context.log('DEBUG', `Use uv: ${version.lines[0] ?? ''}`);
  const python = await runCommand(['uv', 'python', 'find', '--system', '--no-managed-python'], place);
  return ok(python.exitCode === 0 ? python.lines[0] : undefined);
}

function withoutUv({ task, context, rendering }: ScriptPlace): Result<undefined> {
  const isInstalled = renderFlag(task.properties.get('uvAutoInstallEnabled') ?? true, rendering);
  if (!isInstalled.ok) return isInstalled;
  if (!isInstalled.value) {
    const message = "'uv' command could not be found and automatic installation is disabled";
    return fail(createError('TASK_FAILED', message));
  }
  context.log('WARN', "Unable to detect an installed version of 'uv': Hookbench uses the Python of this machine");
  return ok(undefined);
}

/** The first of the usual names that is there: `python3.11`, `python3`, `python`. */
async function findInterpreter(place: ScriptPlace, version: string): Promise<Result<string>> {
  const [major = '', minor] = version.split('.');
  const own = version === '' ? [] : [...(minor === undefined ? [] : [`python${major}.${minor}`]), `python${major}`];
  for (const candidate of new Set([...own, 'python3', 'python'])) {
    const found = await runCommand([candidate, '--version'], place, { isLogged: false });
    if (found.exitCode === 0) return ok(candidate);
  }
  const message = `Could not find a suitable Python interpreter for version: ${version}`;
  return fail(createError('TASK_FAILED', message));
}

async function installPackages(
  place: ScriptPlace,
  { environment, packages }: { readonly environment: PythonEnvironment; readonly packages: readonly string[] },
): Promise<Result<PythonEnvironment>> {
  const { context, folder } = place;
  const target = join(folder, '.kestra_additional_python_lib');
  const list = join(folder, `${context.ports.newId()}-requirements.txt`);
  try {
    writeFileSync(list, packages.join('\n'));
  } catch (thrown) {
    return fail(createError('TASK_FAILED', `Cannot write the list of Python packages: ${messageOf(thrown)}`));
  }
  context.log('DEBUG', 'Installing packages with pip');
  const pip = [environment.interpreter, '-m', 'pip', 'install', '--quiet', '--no-cache-dir'];
  const installed = await runCommand([...pip, `--target=${target}`, `--requirement=${list}`], place);
  if (installed.exitCode !== 0) {
    const message = `Cannot install Python packages ${packages.join(', ')}: pip ended with exit code ${installed.exitCode}`;
    return fail(createError('TASK_FAILED', message));
  }
  context.log('DEBUG', `Installed dependencies: ${packages.join(', ')}`);
  return ok({
    ...environment,
    environment: { ...environment.environment, PYTHONPATH: target },
    hasPackages: true,
  });
}
