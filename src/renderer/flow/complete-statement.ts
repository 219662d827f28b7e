// What can stand in `{% … %}`: the statements that Kestra leaves of Pebble's, those that end what is open, and the names
// that statements bring. What stands behind them is an expression, which `complete-expression` knows.
// Source: `src/main/expression/parse-tag.ts`, which takes these and refuses all others.
import type { Suggestion, Suggestions } from './suggestion.ts';

/** Each statement with what it does, and what follows it. */
const statements: readonly { readonly name: string; readonly does: string; readonly takes: boolean }[] = [
  { name: 'if', does: 'Prints what follows where a condition is true', takes: true },
  { name: 'elseif', does: 'Another condition, where those before were not true', takes: true },
  { name: 'else', does: 'Where no condition was true, or a list is empty', takes: false },
  { name: 'endif', does: 'Ends an `if`', takes: false },
  { name: 'for', does: 'Prints what follows for each item: `for item in inputs.list`', takes: true },
  { name: 'endfor', does: 'Ends a `for`', takes: false },
  { name: 'set', does: 'Gives a value a name: `set total = 1 + 2`', takes: true },
  { name: 'macro', does: 'Names a template that is called with arguments', takes: true },
  { name: 'endmacro', does: 'Ends a `macro`', takes: false },
  { name: 'block', does: 'Names a part of the template', takes: true },
  { name: 'endblock', does: 'Ends a `block`', takes: false },
  { name: 'filter', does: 'Sends what follows through a filter: `filter upper`', takes: true },
  { name: 'endfilter', does: 'Ends a `filter`', takes: false },
];

/** The statements, while the first word behind `{%` is typed; undefined behind it. */
export function completeStatement(typedSince: string): Suggestions | undefined {
  const typed = /^-?\s*(\w*)$/.exec(typedSince)?.[1];
  return typed === undefined ? undefined : { typed, options: statements.map(toOption) };
}

function toOption({ name, does, takes }: (typeof statements)[number]): Suggestion {
  return { text: name, detail: 'statement', info: does, replacesPoint: false, ...(takes ? { follow: ' ' } : {}) };
}

/** The names that statements of a text bring: of `set`, of macros, and of loops that are still open, with their `loop`. */
export function namesSetIn(text: string): readonly string[] {
  const names = new Set<string>();
  const loops: (readonly string[])[] = [];
  for (const [, word, first, second] of text.matchAll(/\{%-?\s*(set|macro|for|endfor)\b\s*(\w+)?(?:\s*,\s*(\w+))?/g)) {
    if (word === 'endfor') loops.pop();
    else if (word === 'for') loops.push([first ?? '', second ?? '', 'loop'].filter((name) => name !== ''));
    else if (first !== undefined) names.add(first);
  }
  return [...names, ...new Set(loops.flat())];
}
