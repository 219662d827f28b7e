// What a file declares and exports by name.
import type { SourceFile } from './project.ts';

/** One exported declaration; `start` is where its statement begins. */
export interface Exported {
  readonly name: string;
  readonly start: number;
}

/** The exported declarations of a file, in order of the text. */
export function exportedBy(file: SourceFile): readonly Exported[] {
  return file.program.body.flatMap((statement) => {
    if (statement.type !== 'ExportNamedDeclaration' || statement.declaration === null) return [];
    const { declaration, start } = statement;
    const ids =
      declaration.type === 'VariableDeclaration' ? declaration.declarations.map(({ id }) => id) : [declaration.id];
    return ids.flatMap((id) => (id?.type === 'Identifier' ? [{ name: id.name, start }] : []));
  });
}
