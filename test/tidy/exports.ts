// How a file hands things out: by name, from the file that has them. A default export has no name to search
// for; a barrel hides the file and is where import knots begin.
import type { SourceFile } from './project.ts';
import { findingAt, type Rule } from './rule.ts';

/** No default exports, except where a tool demands one. */
export const defaultExports: Rule = {
  name: 'nothing is exported as default except from the settings of a tool',
  find: ({ sources }) => sources.filter(({ path }) => !path.endsWith('.config.ts')).flatMap(findDefaults),
  planted: {
    files: {
      'src/main/a.ts': 'const a = 1;\nexport default a;',
      'src/main/b.ts': 'const b = 1;\nexport { b as default };',
      'vitest.config.ts': 'export default {};',
    },
    finds: ['src/main/a.ts:2: default export', 'src/main/b.ts:2: default export'],
  },
};

/** No file that only passes others on. */
export const barrels: Rule = {
  name: 'no file passes on what another file exports',
  find: ({ sources }) => sources.flatMap(findPassedOn),
  planted: {
    files: {
      'src/main/a.ts': "export * from './b.ts';\nexport { c } from './c.ts';",
      'src/main/d.ts': 'const d = 1;\nexport { d };',
    },
    finds: ['src/main/a.ts:1: passed on from another file', 'src/main/a.ts:2: passed on from another file'],
  },
};

function findDefaults(file: SourceFile): readonly string[] {
  return file.program.body.flatMap((statement) => {
    const isDefault =
      statement.type === 'ExportDefaultDeclaration' ||
      (statement.type === 'ExportNamedDeclaration' &&
        statement.specifiers.some(({ exported }) => exported.type === 'Identifier' && exported.name === 'default'));
    return isDefault ? [findingAt(file, statement.start, 'default export')] : [];
  });
}

function findPassedOn(file: SourceFile): readonly string[] {
  return file.program.body.flatMap((statement) => {
    const isPassedOn =
      statement.type === 'ExportAllDeclaration' ||
      (statement.type === 'ExportNamedDeclaration' && statement.source !== null);
    return isPassedOn ? [findingAt(file, statement.start, 'passed on from another file')] : [];
  });
}
