// The project as the rules see it: every text file that is kept in version control, sources parsed. The
// parser is the one inside vite (oxc), because TypeScript 7 has no parser to call.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSync, type ESTree } from 'vite';

/** A text file; its path is relative to the project and has slashes. */
export interface TextFile {
  readonly path: string;
  readonly text: string;
}

/** A comment without its marks. */
export interface Comment {
  readonly type: 'Line' | 'Block';
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** A TypeScript or JavaScript file. */
export interface SourceFile extends TextFile {
  readonly program: ESTree.Program;
  readonly comments: readonly Comment[];
}

/** All files of the project. */
export interface Project {
  readonly texts: readonly TextFile[];
  /** Those of the texts that are code. */
  readonly sources: readonly SourceFile[];
}

const foldersLeftOut: ReadonlySet<string> = new Set(['.git', 'node_modules', 'out', 'recorded']);
const extensionsLeftOut = /\.(png|ico|icns|tsbuildinfo|log|sqlite)$/;

/** Reads the project in a folder. Recorded answers of the running software are data and left out. */
export function readProject(root: string): Project {
  return createProject(listFiles(root, '').map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })));
}

/** A project of the given files. */
export function createProject(texts: readonly TextFile[]): Project {
  return { texts, sources: texts.filter(({ path }) => /\.(ts|tsx|mjs)$/.test(path)).map(parse) };
}

function listFiles(root: string, folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) return foldersLeftOut.has(entry.name) ? [] : listFiles(root, path);
    return entry.isFile() && !extensionsLeftOut.test(entry.name) ? [path] : [];
  });
}

function parse({ path, text }: TextFile): SourceFile {
  const { program, comments, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`Cannot parse ${path}: ${errors[0]?.message ?? ''}`);
  return { path, text, program, comments };
}
