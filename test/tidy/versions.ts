// Where versions of Kestra are named: in the one table of switches. Everything else asks for a switch, so
// that a third version is one more column. Comments may name versions as sources.
import { Visitor } from 'vite';
import type { SourceFile } from './project.ts';
import { findingAt, type Rule } from './rule.ts';

const table = 'src/main/contract/profile.ts';
const version = /(?<![\d.])(1\.3|2\.0)(\.\d+)?(?![\d.])/;

/** The line of a drawing: its numbers are coordinates. */
const drawing = /^m[-\d.,\smlhvcsqtaz]+$/i;

/** One table names the versions. */
export const versions: Rule = {
  name: `only ${table} names a version of Kestra`,
  find: ({ sources }) => sources.filter(({ path }) => path.startsWith('src/') && path !== table).flatMap(findVersions),
  planted: {
    files: {
      [table]: "export const profiles = ['1.3', '2.0'];",
      'src/main/flow/a.ts':
        "// As Kestra 1.3 does.\nif (kestra === '1.3') a();\nb(`for ${c} on 2.0.0`, '11.3', '1.30');",
      'src/renderer/icon.ts': "export const path = 'M1.3 2.0l4 4a1.3 1.3 0 0 1z';",
      'src/main/flow/b.ts': "const names: Record<'2.0', string> = { '2.0': '' };",
    },
    finds: [
      'src/main/flow/a.ts:2: 1.3',
      'src/main/flow/a.ts:3: 2.0.0',
      'src/main/flow/b.ts:1: 2.0',
      'src/main/flow/b.ts:1: 2.0',
    ],
  },
};

function findVersions(file: SourceFile): readonly string[] {
  const found: string[] = [];
  const check = (text: string, start: number): void => {
    const named = version.exec(text)?.[0];
    if (named !== undefined && !drawing.test(text)) found.push(findingAt(file, start, named));
  };
  new Visitor({
    Literal: ({ value, start }) => (typeof value === 'string' ? check(value, start) : undefined),
    TemplateElement: ({ value, start }) => check(value.raw, start),
    JSXText: ({ value, start }) => check(value, start),
  }).visit(file.program);
  return found;
}
