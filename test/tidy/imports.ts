// Which file imports which: every form that names another module, types included.
import { posix } from 'node:path';
import { Visitor, type ESTree } from 'vite';
import type { SourceFile } from './project.ts';

/** One mention of a module. */
export interface Import {
  /** Path in the project for a relative import, else the name of a package. */
  readonly target: string;
  readonly isRelative: boolean;
  /** Exported names that are taken; `*` is all of them. */
  readonly names: readonly string[];
  readonly offset: number;
}

/** All imports of a file, in order of the text. */
export function importsOf(file: SourceFile): readonly Import[] {
  const found: Import[] = [];
  const add = (source: ESTree.Node | null, names: readonly string[]): void => {
    if (source?.type !== 'Literal' || typeof source.value !== 'string') return;
    const isRelative = source.value.startsWith('.');
    const target = isRelative ? posix.join(posix.dirname(file.path), source.value) : source.value;
    found.push({ target, isRelative, names, offset: source.start });
  };
  new Visitor({
    ImportDeclaration: (node) => add(node.source, node.specifiers.map(importedName)),
    ExportNamedDeclaration: (node) =>
      add(
        node.source,
        node.specifiers.map((specifier) => nameOf(specifier.local)),
      ),
    ExportAllDeclaration: (node) => add(node.source, ['*']),
    ImportExpression: (node) => add(node.source, ['*']),
    TSImportType: (node) => add(node.source, ['*']),
  }).visit(file.program);
  return found;
}

function importedName(specifier: ESTree.ImportDeclarationSpecifier): string {
  if (specifier.type === 'ImportSpecifier') return nameOf(specifier.imported);
  return specifier.type === 'ImportDefaultSpecifier' ? 'default' : '*';
}

function nameOf(node: ESTree.ModuleExportName): string {
  return node.type === 'Literal' ? node.value : node.name;
}
