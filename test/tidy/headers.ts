// Every source says in its first lines what it is, so that a stranger need not read on to know.
import type { SourceFile } from './project.ts';
import { findingAt, type Rule } from './rule.ts';

const headerLinesMax = 4;

/** Every source file begins with its header. */
export const headers: Rule = {
  name: `a source file begins with a comment of one to ${headerLinesMax} lines`,
  find: ({ sources }) =>
    sources.flatMap((file) => {
      const lines = headerLines(file);
      return lines >= 1 && lines <= headerLinesMax ? [] : [findingAt(file, 0, `header of ${lines} lines`)];
    }),
  planted: {
    files: {
      'src/main/none.ts': "import './x.ts';\n// Too late.",
      'src/main/long.ts': '// a\n// b\n// c\n// d\n// e\n',
      'src/main/documented.ts': '/** What follows. */\nexport const a = 1;',
      'src/main/right.ts': '#!/usr/bin/env node\n// What it is, and\n// what it is not.\n\n// Something else.\n',
    },
    finds: [
      'src/main/none.ts:1: header of 0 lines',
      'src/main/long.ts:1: header of 5 lines',
      'src/main/documented.ts:1: header of 0 lines',
    ],
  },
};

function headerLines({ text }: SourceFile): number {
  const lines = text.split('\n').slice(text.startsWith('#!') ? 1 : 0);
  const end = lines.findIndex((line) => !line.startsWith('//'));
  return end < 0 ? lines.length : end;
}
