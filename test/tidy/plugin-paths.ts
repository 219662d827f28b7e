// A Kestra type is found by its name: `io.kestra.plugin.core.flow.ForEach` is `plugin/core/flow/for-each.ts`,
// listed in the registry, and nobody else names it. A reader of YAML opens the right file without a search.
import { Visitor } from 'vite';
import { importsOf } from './imports.ts';
import type { SourceFile } from './project.ts';
import { findingAt, type Rule } from './rule.ts';

const folder = 'src/main/plugin/core/';
const scriptsFolder = 'src/main/plugin/scripts/';
const registry = 'src/main/plugin/registry.ts';

/** The path of a type's file is its name. */
export const pluginPaths: Rule = {
  name: "a plugin file's path is its Kestra type, and the registry lists it",
  find: ({ sources }) => {
    const listed = new Set(
      sources.filter(({ path }) => path === registry).flatMap((file) => importsOf(file).map(({ target }) => target)),
    );
    return sources
      .filter(({ path }) => path.startsWith(folder) || isScriptType(path))
      .flatMap((file) => [
        ...(declaresItsPath(file) ? [] : [findingAt(file, 0, 'declares no type that belongs here')]),
        ...(listed.has(file.path) ? [] : [findingAt(file, 0, `is not in ${registry}`)]),
      ]);
  },
  planted: {
    files: {
      [registry]: "import { log } from './core/log/log.ts';\nimport { f } from './core/flow/foreach.ts';",
      [`${folder}log/log.ts`]: "export const log = { type: 'io.kestra.plugin.core.log.Log' };",
      [`${folder}flow/foreach.ts`]: "export const f = { type: 'io.kestra.plugin.core.flow.ForEach' };",
      [`${folder}flow/for-each.ts`]: "export const f = { type: 'io.kestra.plugin.core.flow.ForEach' };",
    },
    finds: [
      `${folder}flow/foreach.ts:1: declares no type that belongs here`,
      `${folder}flow/for-each.ts:1: is not in ${registry}`,
    ],
  },
};

/** Only a type's own file names it. */
export const typeNames: Rule = {
  name: `no file outside ${folder} and ${scriptsFolder} names a type of Kestra`,
  find: ({ sources }) =>
    sources
      .filter(({ path }) => path.startsWith('src/') && !path.startsWith(folder) && !path.startsWith(scriptsFolder))
      .flatMap((file) => typesNamed(file).map(({ type, start }) => findingAt(file, start, type))),
  planted: {
    files: {
      'src/main/execution/executor.ts':
        "// Not for io.kestra.plugin.core.flow.If.\nif (t === 'io.kestra.plugin.core.flow.If') a();",
      [`${folder}flow/if.ts`]: "export const type = 'io.kestra.plugin.core.flow.If';",
    },
    finds: ['src/main/execution/executor.ts:2: io.kestra.plugin.core.flow.If'],
  },
};

/** Types of scripts stand in a folder for each language; what they share stands beside these folders. */
function isScriptType(path: string): boolean {
  return path.startsWith(scriptsFolder) && path.slice(scriptsFolder.length).includes('/');
}

function declaresItsPath(file: SourceFile): boolean {
  return typesNamed(file).some(({ type }) => pathOf(type) === file.path);
}

function typesNamed(file: SourceFile): readonly { readonly type: string; readonly start: number }[] {
  const found: { readonly type: string; readonly start: number }[] = [];
  new Visitor({
    Literal: ({ value, start }) => {
      if (typeof value === 'string' && /^io\.kestra\.plugin(\.\w+)+$/.test(value)) found.push({ type: value, start });
    },
  }).visit(file.program);
  return found;
}

function pathOf(type: string): string {
  const parts = type.replace('io.kestra.plugin.', '').split('.');
  const name = parts.pop() ?? '';
  return `src/main/plugin/${parts.join('/')}/${name.replace(/(?<=[a-z0-9])(?=[A-Z])/g, '-').toLowerCase()}.ts`;
}
