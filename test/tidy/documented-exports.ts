// What other folders use is documented where it is declared: one line of purpose at least, so that a reader
// of the importing folder need not read the code behind it.
import { exportedBy } from './exported.ts';
import { importsOf } from './imports.ts';
import type { SourceFile } from './project.ts';
import { findingAt, type Rule } from './rule.ts';

/** Exports across folders are documented. */
export const documentedExports: Rule = {
  name: 'every export that another folder uses has a doc comment',
  find: ({ sources }) => {
    const ours = sources.filter(({ path }) => path.startsWith('src/'));
    const used = new Set(ours.flatMap(usedElsewhere));
    return ours.flatMap((file) =>
      exportedBy(file)
        .filter(({ name, start }) => used.has(`${file.path} ${name}`) && !hasDocComment(file, start))
        .map(({ name, start }) => findingAt(file, start, `${name} has no doc comment`)),
    );
  },
  planted: {
    files: {
      'src/main/flow/a.ts': [
        '/** What it is. */\nexport const a = 1;',
        '// Not a doc comment.\nexport function b() {}',
        'export interface C {}',
        'export const own = 2;',
      ].join('\n'),
      'src/main/flow/near/near.ts': "import { own } from '../a.ts';",
      'src/main/http/server.ts': "import { a, b, type C } from '../flow/a.ts';",
    },
    finds: ['src/main/flow/a.ts:4: b has no doc comment', 'src/main/flow/a.ts:5: C has no doc comment'],
  },
};

/** `path name` of everything that a file takes from another folder. */
function usedElsewhere(file: SourceFile): readonly string[] {
  return importsOf(file)
    .filter(({ target, isRelative }) => isRelative && folderOf(target) !== folderOf(file.path))
    .flatMap(({ target, names }) => names.map((name) => `${target} ${name}`));
}

function hasDocComment(file: SourceFile, start: number): boolean {
  const before = file.comments.findLast(({ end }) => end <= start);
  return before?.type === 'Block' && before.value.startsWith('*') && file.text.slice(before.end, start).trim() === '';
}

/** `src/main/expression/filter/abs.ts` → `src/main/expression`. */
function folderOf(path: string): string {
  return path.split('/').slice(0, 3).join('/');
}
