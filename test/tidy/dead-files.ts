// Every file is used. Sources are followed by imports from the entries that the build knows; files that are
// started by path, by a test or by a script of package.json, count as used where the path is mentioned.
import { posix } from 'node:path';
import { importsOf } from './imports.ts';
import type { Project, SourceFile } from './project.ts';
import { findingAt, type Rule } from './rule.ts';

const entries =
  /^(src\/main\/(index|headless|start|ask-keytar)\.ts|src\/main\/electron\/preload\.ts|src\/renderer\/main\.tsx)$/;
const declarations = /\.d\.ts$/;
// The last two are started by the file `electron` beside them, as the binary that it stands in for would be.
const rootsElsewhere = /(\.test\.ts|\.config\.ts|^bench\/run\.mjs|^test\/electron\/double\/(register|boot)\.mjs)$/;

/** No file is left over. */
export const deadFiles: Rule = {
  name: 'every source file is reached from an entry, every file of test and bench from a test or a command',
  find: (project) => [
    ...unreached(project, (path) => path.startsWith('src/'), entries),
    ...unreached(project, (path) => !path.startsWith('src/'), rootsElsewhere),
  ],
  planted: {
    files: {
      'src/main/headless.ts': "import './app.ts';",
      'src/main/app.ts': "import type { A } from './flow/flow.ts';",
      'src/main/flow/flow.ts': 'export interface A {}',
      'src/main/flow/forgotten.ts': "import './flow.ts';",
      'test/flow.test.ts': "import '../src/main/flow/forgotten.ts';\nspawn('test/child.mjs');",
      'test/child.mjs': "import './grandchild.mjs';",
      'test/grandchild.mjs': '',
      'test/fuzz/run.ts': '',
      'package.json': '{ "scripts": { "fuzz": "node test/fuzz/run.ts" } }',
      'test/setup.ts': '',
      'vitest.config.ts': "f({ globalSetup: ['test/setup.ts'] });",
      'test/unused.ts': "import './child.mjs';",
    },
    finds: ['src/main/flow/forgotten.ts:1: nothing uses this file', 'test/unused.ts:1: nothing uses this file'],
  },
};

function unreached(project: Project, isMine: (path: string) => boolean, roots: RegExp): readonly string[] {
  const mine = project.sources.filter(({ path }) => isMine(path) && !declarations.test(path));
  const reached = new Set<SourceFile>();
  const scripts = project.texts.find(({ path }) => path === 'package.json')?.text ?? '';
  const pending = mine.filter(({ path }) => roots.test(path) || scripts.includes(path));
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    pending.push(...usedBy(file, mine));
  }
  return mine.filter((file) => !reached.has(file)).map((file) => findingAt(file, 0, 'nothing uses this file'));
}

function usedBy(file: SourceFile, candidates: readonly SourceFile[]): readonly SourceFile[] {
  const imported = new Set(importsOf(file).map(({ target }) => target));
  const mentionsNames = !file.path.startsWith('src/');
  return candidates.filter(
    ({ path }) => imported.has(path) || (mentionsNames && path !== file.path && mentions(file.text, path)),
  );
}

function mentions(text: string, path: string): boolean {
  if (text.includes(`'${path}'`)) return true;
  const name = posix.basename(path);
  return name.endsWith('.mjs') && (text.includes(name) || text.includes(`'${posix.basename(path, '.mjs')}'`));
}
