// What must not reach the world by itself: expressions, and the decision which taskrun comes next. Time, ids
// and chance arrive as arguments, so that the same input always has the same outcome.
import { Visitor } from 'vite';
import { importsOf } from './imports.ts';
import type { SourceFile } from './project.ts';
import { findingAt, type Rule } from './rule.ts';

const pure = /^src\/main\/(contract|expression)\/|^src\/main\/execution\/next-taskruns\.ts$/;
const impure =
  /^(Date|Instant|Local\w+|Zoned\w+)\.now$|^Math\.random$|^(process|globalThis|crypto)\b|^(fetch|setTimeout|setInterval)$/;

/** Pure code stays pure. */
export const pureFolders: Rule = {
  name: 'expressions and the choice of taskruns have no input, output, clock or chance of their own',
  find: ({ sources }) =>
    sources
      .filter(({ path }) => pure.test(path))
      .flatMap((file) => [
        ...importsOf(file)
          .filter(({ target }) => target.startsWith('node:') && !isComputation(target))
          .map(({ target, offset }) => findingAt(file, offset, target)),
        ...impureMentions(file),
      ]),
  planted: {
    files: {
      'src/main/expression/a.ts':
        "import { readFileSync } from 'node:fs';\nconst t = Date.now() + Math.random();\nnew Date();",
      'src/main/expression/b.ts': "import { createHash } from 'node:crypto';\nnew Date(3);\nlet process: string;",
      'src/main/execution/next-taskruns.ts': 'setTimeout(f, 1);\nconst a = { fetch: 1 }.fetch;',
      'src/main/execution/executor.ts': 'setTimeout(f, 1);',
    },
    finds: [
      'src/main/expression/a.ts:1: node:fs',
      'src/main/expression/a.ts:2: Date.now',
      'src/main/expression/a.ts:2: Math.random',
      'src/main/expression/a.ts:3: new Date()',
      'src/main/execution/next-taskruns.ts:1: setTimeout',
    ],
  },
};

/** Modules of Node that only compute. */
function isComputation(target: string): boolean {
  return ['node:crypto', 'node:zlib', 'node:util', 'node:buffer', 'node:module'].includes(target);
}

function impureMentions(file: SourceFile): readonly string[] {
  const found: string[] = [];
  const check = (name: string, start: number): void => {
    if (impure.test(name)) found.push(findingAt(file, start, name));
  };
  new Visitor({
    MemberExpression: (node) => {
      if (node.object.type === 'Identifier') check(file.text.slice(node.start, node.end), node.start);
    },
    CallExpression: ({ callee }) => (callee.type === 'Identifier' ? check(callee.name, callee.start) : undefined),
    NewExpression: ({ callee, arguments: values, start }) => {
      const isNow = callee.type === 'Identifier' && callee.name === 'Date' && values.length === 0;
      if (isNow) found.push(findingAt(file, start, 'new Date()'));
    },
  }).visit(file.program);
  return found;
}
