// The filters, functions and tests that fit a search. Every word of it has to be found in what is said of one; names
// that begin with it come first.
import type { CallableSummary } from '../../main/contract/expressions.ts';

/** Those that fit, in their order otherwise. */
export function findCallables(callables: readonly CallableSummary[], search: string): readonly CallableSummary[] {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const found = callables.filter(({ kind, name, meaning }) => {
    const said = `${kind} ${name} ${meaning}`.toLowerCase();
    return words.every((word) => said.includes(word));
  });
  const [first] = words;
  if (first === undefined) return found;
  const begins = ({ name }: CallableSummary): boolean => name.toLowerCase().startsWith(first);
  return [...found.filter(begins), ...found.filter((callable) => !begins(callable))];
}

/** How it is written: `upper`, `secret(key, …)`. */
export function signatureOf({ kind, name, argumentNames }: CallableSummary): string {
  const given = argumentNames.length === 0 ? '' : `(${argumentNames.join(', ')})`;
  return kind === 'function' && given === '' ? `${name}()` : `${name}${given}`;
}
