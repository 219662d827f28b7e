// Every source has a test of its own name, so that a missing test is a visible hole. Types and constants have
// nothing to test; the few sources that a test of another name covers are listed with it.
import { Visitor } from 'vite';
import type { SourceFile } from './project.ts';
import { findingAt, type Rule } from './rule.ts';

/** Sources (a folder ends with a slash) that have no namesake, and the test that covers them instead. */
const coveredBy: Readonly<Record<string, string>> = {
  // An entry starts the program when it is imported: only a process of its own can test it.
  'src/main/headless.ts': 'test/crash/serve-crash.test.ts',
  'src/main/index.ts': 'test/electron/desktop.test.ts',
  'src/main/start.ts': 'test/electron/start.test.ts',
  'src/main/ask-keytar.ts': 'test/keychain/keychain.test.ts',
};

/** A source has a namesake test. */
export const namesakes: Rule = {
  name: 'every source of src/main with a function has a test of the same name',
  find: ({ texts, sources }) => {
    const paths = new Set(texts.map(({ path }) => path));
    return sources
      .filter((file) => file.path.startsWith('src/main/') && hasFunction(file))
      .flatMap((file) => {
        const namesake = file.path.replace('src/main/', 'test/unit/').replace(/\.tsx?$/, '.test.ts');
        const cover = coverOf(file.path);
        if (paths.has(namesake)) {
          return cover === undefined ? [] : [findingAt(file, 0, 'has a namesake and needs no exception')];
        }
        const test = cover ?? namesake;
        return paths.has(test) ? [] : [findingAt(file, 0, `${test} is missing`)];
      });
  },
  planted: {
    files: {
      'src/main/flow/a.ts': 'export const a = () => 1;',
      'src/main/flow/b.ts': 'export function b() {}',
      'test/unit/flow/b.test.ts': '',
      'src/main/flow/words.ts': "import type { B } from './b.ts';\nexport interface A {}\nexport const c = [1];",
      'src/main/headless.ts': 'export function start() {}',
    },
    finds: [
      'src/main/flow/a.ts:1: test/unit/flow/a.test.ts is missing',
      'src/main/headless.ts:1: test/crash/serve-crash.test.ts is missing',
    ],
  },
};

function coverOf(path: string): string | undefined {
  const place = Object.keys(coveredBy).find((key) => (key.endsWith('/') ? path.startsWith(key) : path === key));
  return place === undefined ? undefined : coveredBy[place];
}

function hasFunction({ program }: SourceFile): boolean {
  let found = false;
  const note = (): void => {
    found = true;
  };
  new Visitor({ FunctionDeclaration: note, FunctionExpression: note, ArrowFunctionExpression: note }).visit(program);
  return found;
}
