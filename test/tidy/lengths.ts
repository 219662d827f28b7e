// How long a file and a function may be. Functions of tests are lists of cases and not counted.
import { Visitor, type ESTree } from 'vite';
import type { SourceFile } from './project.ts';
import { findingAt, lineAt, type Rule } from './rule.ts';

const fileLinesMax = 300;
const functionLinesMax = 70;

/** Files stay short. */
export const fileLengths: Rule = {
  name: `a file has at most ${fileLinesMax} lines`,
  find: ({ sources }) =>
    sources.flatMap((file) => {
      const lines = file.text.replace(/\n$/, '').split('\n').length;
      return lines > fileLinesMax ? [findingAt(file, 0, `${lines} lines`)] : [];
    }),
  planted: {
    files: { 'src/main/long.ts': 'a();\n'.repeat(301), 'test/full.test.ts': 'a();\n'.repeat(300) },
    finds: ['src/main/long.ts:1: 301 lines'],
  },
};

/** Functions stay short. */
export const functionLengths: Rule = {
  name: `a function has at most ${functionLinesMax} lines`,
  find: ({ sources }) => sources.filter(({ path }) => !path.startsWith('test/')).flatMap(longFunctions),
  planted: {
    files: {
      'bench/load.mjs': `function wait() {\n${'a();\n'.repeat(69)}}\nconst go = () => {\n${'a();\n'.repeat(68)}};`,
      'src/main/a.ts': `const a = { m() {\n${'b();\n'.repeat(69)}} };`,
      'test/a.test.ts': `describe('a', () => {\n${'b();\n'.repeat(99)}});`,
    },
    finds: ['bench/load.mjs:1: function of 71 lines', 'src/main/a.ts:1: function of 71 lines'],
  },
};

function longFunctions(file: SourceFile): readonly string[] {
  const found: string[] = [];
  const check = (node: ESTree.Function | ESTree.ArrowFunctionExpression): void => {
    const lines = lineAt(file.text, node.end - 1) - lineAt(file.text, node.start) + 1;
    if (lines > functionLinesMax) found.push(findingAt(file, node.start, `function of ${lines} lines`));
  };
  new Visitor({
    FunctionDeclaration: check,
    FunctionExpression: check,
    ArrowFunctionExpression: check,
  }).visit(file.program);
  return found;
}
