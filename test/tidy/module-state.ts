// What a module holds: constants. Everything that changes is created and passed in, so that two programs can
// run in one process and no test leaves anything behind for the next.
import type { ESTree } from 'vite';
import type { SourceFile } from './project.ts';
import { findingAt, type Rule } from './rule.ts';

/** No module remembers anything. */
export const moduleState: Rule = {
  name: 'no module holds a variable or an empty collection to fill',
  find: ({ sources }) => sources.filter(({ path }) => /^(src|bench)\//.test(path)).flatMap(findState),
  planted: {
    files: {
      'src/main/a.ts': "let count = 0;\nexport let name = '';\nconst seen = new Map<string, number>();",
      'src/main/b.ts': 'const kept: string[] = [];\nconst size = 3;\nfunction f() { let a = 1; }',
      'src/main/c.ts': "const known = new Set(['a']);\nconst names = ['a'] as const;",
      'src/main/d.ts': 'const noNames: Names = new Map();\nconst rest: readonly string[] = [];',
    },
    finds: [
      'src/main/a.ts:1: count can change',
      'src/main/a.ts:2: name can change',
      'src/main/a.ts:3: seen is filled later',
      'src/main/b.ts:1: kept is filled later',
    ],
  },
};

function findState(file: SourceFile): readonly string[] {
  return file.program.body.flatMap((statement) => {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declaration?.type !== 'VariableDeclaration') return [];
    return declaration.declarations.flatMap(({ id, init, start }) => {
      const name = file.text.slice(id.start, id.typeAnnotation?.start ?? id.end);
      if (declaration.kind !== 'const') return [findingAt(file, start, `${name} can change`)];
      return isEmptyCollection(init) && !staysEmpty(file, id, name)
        ? [findingAt(file, start, `${name} is filled later`)]
        : [];
    });
  });
}

/** A constant that stands for nothing is named so, or has a type that cannot be filled. */
function staysEmpty(file: SourceFile, id: ESTree.BindingPattern, name: string): boolean {
  const type = id.typeAnnotation == null ? '' : file.text.slice(id.typeAnnotation.start, id.typeAnnotation.end);
  return /^(no|empty)[A-Z]/.test(name) || /^:\s*readonly/i.test(type);
}

function isEmptyCollection(value: ESTree.Expression | null): boolean {
  if (value?.type === 'ArrayExpression') return value.elements.length === 0;
  if (value?.type === 'ObjectExpression') return value.properties.length === 0;
  if (value?.type !== 'NewExpression' || value.callee.type !== 'Identifier') return false;
  return /^(Weak)?(Map|Set)$/.test(value.callee.name) && value.arguments.length === 0;
}
