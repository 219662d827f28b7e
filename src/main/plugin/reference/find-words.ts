// The words of a type by its whole name. A type without words is no fault: the most used have theirs.
import { coreWords } from './core-words.ts';
import { scriptWords } from './script-words.ts';
import type { TypeReference, TypeWords } from './type-words.ts';

const prefix = 'io.kestra.plugin.';
/** All types that have words. */
export const typeReference: TypeReference = { ...coreWords, ...scriptWords };

/** What is said of a type; undefined where nothing is. */
export function wordsOf(type: string): TypeWords | undefined {
  const name = type.startsWith(prefix) ? type.slice(prefix.length) : '';
  // A name may be that of something that every object has.
  return Object.hasOwn(typeReference, name) ? typeReference[name] : undefined;
}
