// All filters, functions and tests with what is said of them and the versions that have them. Which there are follows
// from the registry alone: one without words is a fault that a test finds.
import { type CallableKind, callableKinds, type CallableSummary } from '../../contract/expressions.ts';
import { profiles, switchesOf } from '../../contract/profile.ts';
import type { Extensions } from '../extension.ts';
import { createExtensions } from '../registry.ts';
import type { CallableReference, CallableWords } from './callable-reference.ts';
import { dataFilters } from './data-filters.ts';
import { functionReference } from './functions.ts';
import { testReference } from './tests.ts';
import { textFilters } from './text-filters.ts';

/** The words of each kind. */
const references: Readonly<Record<CallableKind, CallableReference>> = {
  filter: { ...textFilters, ...dataFilters },
  function: functionReference,
  test: testReference,
};

/** Lists them by kind and then by name; of arguments that differ between versions those of the newest are told. */
export function listCallables(): readonly CallableSummary[] {
  const existing = profiles.map((profile) => ({ profile, extensions: createExtensions(switchesOf(profile)) }));
  return callableKinds.flatMap((kind) => {
    const names = new Set(existing.flatMap(({ extensions }) => [...ofKind(kind, extensions).keys()]));
    return [...names].toSorted().map((name): CallableSummary => {
      const having = existing.filter(({ extensions }) => ofKind(kind, extensions).has(name));
      const newest = having.at(-1);
      const argumentNames = newest === undefined ? null : ofKind(kind, newest.extensions).get(name)?.argumentNames;
      const words = wordsOfCallable(kind, name);
      return {
        kind,
        name,
        argumentNames: argumentNames ?? [],
        profiles: having.map(({ profile }) => profile),
        ...words,
      };
    });
  });
}

/** What is said of one of them; a test finds each that is without words. */
export function wordsOfCallable(kind: CallableKind, name: string): CallableWords {
  return references[kind][name] ?? { meaning: '', example: '' };
}

function ofKind(kind: CallableKind, { filters, functions, tests }: Extensions) {
  const all = { filter: filters, function: functions, test: tests };
  return all[kind];
}
