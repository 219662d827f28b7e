// Every source has a test of its own name, so that a missing test is a visible hole. Types and constants
// have nothing to test; the few sources that are tested elsewhere are listed with the place.
import { Visitor } from 'vite';
import type { SourceFile } from './project.ts';
import { findingAt, type Rule } from './rule.ts';

/** Sources (a folder ends with a slash) that have no namesake, and what tests them instead. */
const testedElsewhere: Readonly<Record<string, string>> = {
  'src/main/index.ts': 'the desktop entry; started by test/e2e',
  'src/main/headless.ts': 'the headless entry; started by test/e2e and test/crash',
  'src/main/electron/preload.ts': 'runs in the window alone; started by test/e2e',
};

/** A source has a namesake test. */
export const namesakes: Rule = {
  name: 'every source of src/main with a function has a test of the same name',
  find: ({ texts, sources }) => {
    const paths = new Set(texts.map(({ path }) => path));
    return sources
      .filter((file) => file.path.startsWith('src/main/') && hasFunction(file) && !isTestedElsewhere(file.path))
      .flatMap((file) => {
        const test = file.path.replace('src/main/', 'test/unit/').replace(/\.tsx?$/, '.test.ts');
        return paths.has(test) ? [] : [findingAt(file, 0, `${test} is missing`)];
      });
  },
  planted: {
    files: {
      'src/main/flow/a.ts': 'export const a = () => 1;',
      'src/main/flow/b.ts': 'export function b() {}',
      'test/unit/flow/b.test.ts': '',
      'src/main/flow/words.ts': "import type { B } from './b.ts';\nexport interface A {}\nexport const c = [1];",
      'src/main/headless.ts': 'start();',
    },
    finds: ['src/main/flow/a.ts:1: test/unit/flow/a.test.ts is missing'],
  },
};

function isTestedElsewhere(path: string): boolean {
  return Object.keys(testedElsewhere).some((place) => (place.endsWith('/') ? path.startsWith(place) : path === place));
}

function hasFunction({ program }: SourceFile): boolean {
  let found = false;
  const note = (): void => {
    found = true;
  };
  new Visitor({ FunctionDeclaration: note, FunctionExpression: note, ArrowFunctionExpression: note }).visit(program);
  return found;
}
