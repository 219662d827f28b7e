// Filters, functions and tests that the version of Kestra does not have. Kestra saves the flow and fails when it
// renders the text. Names that the move to the newer version rewrites are told there.
// Source: the registries of Kestra 1.3.19 and 2.0.0 (`expression-registry.json`).
import { type Profile, profiles, switchesOf } from '../../contract/profile.ts';
import { CallNode, FilterNode, TestNode, type TemplateSyntax } from '../../expression/nodes.ts';
import { nearestNames } from '../../expression/nearest-name.ts';
import { createExtensions } from '../../expression/registry.ts';
import { nodesOf } from './children-of.ts';
import type { LintFinding, LintRule } from './rule.ts';

/** Warns of each unknown name once in a text. */
export const unknownName: LintRule = {
  name: 'unknown-name',
  find({ texts, switches }) {
    const own = namesOf(createExtensions(switches));
    return texts.flatMap(({ at, syntax }) => {
      const found = new Map<string, LintFinding>();
      for (const { kind, name, line } of syntax === undefined ? [] : usesIn(syntax)) {
        if (own[kind].has(name) || isRewritten({ kind, name })) continue;
        found.set(`${kind} ${name}`, { at, line, near: name, message: describe({ kind, name }, own) });
      }
      return [...found.values()];
    });
  },
};

interface Use {
  readonly kind: 'filter' | 'function' | 'test';
  readonly name: string;
  readonly line: number;
}

type Names = Readonly<Record<Use['kind'], ReadonlySet<string>>>;

function namesOf({ filters, functions, tests }: ReturnType<typeof createExtensions>): Names {
  return {
    filter: new Set(filters.keys()),
    function: new Set([...functions.keys(), ...compiledFunctions]),
    test: new Set(tests.keys()),
  };
}

/** Words that the compiler knows without the registry; a macro is known where it is written. */
const compiledFunctions = ['block', 'parent'];

function usesIn(syntax: TemplateSyntax): readonly Use[] {
  return nodesOf(syntax).flatMap((node): readonly Use[] => {
    const { lineno: line } = node;
    if (node instanceof FilterNode) return [{ kind: 'filter', name: node.name, line }];
    if (node instanceof TestNode) return [{ kind: 'test', name: node.name, line }];
    const isCall = node instanceof CallNode && !syntax.macros.has(node.name);
    return isCall ? [{ kind: 'function', name: node.name, line }] : [];
  });
}

const rewrittenFunctions: ReadonlySet<string> = new Set(['json', 'currentEachOutput']);

/** What `rewrite/legacy-expression.ts` replaces. */
function isRewritten({ kind, name }: Pick<Use, 'kind' | 'name'>): boolean {
  return kind === 'filter' ? name === 'json' : kind === 'function' && rewrittenFunctions.has(name);
}

const failures: Readonly<Record<Use['kind'], string>> = {
  filter: 'Filter',
  function: 'Function or Macro',
  test: 'Test',
};

function describe({ kind, name }: Pick<Use, 'kind' | 'name'>, own: Names): string {
  const others = profiles.filter((profile) => namesOf(extensionsOf(profile))[kind].has(name));
  const known = others.length === 0 ? 'no version of Kestra has' : `only Kestra ${others.join(' and ')} has`;
  const failure = `${failures[kind]} [${name}] does not exist`;
  return `${known} a ${kind} ${name}: what renders this text fails with "${failure}". ${insteadOf({ kind, name }, own)}`;
}

function extensionsOf(profile: Profile) {
  return createExtensions(switchesOf(profile));
}

/** What people mean by names of other languages. */
const meant: Readonly<Record<string, string>> = {
  'filter int': 'Write | number',
  'filter map': "Write | jq('map(…)')",
  'filter multiply': 'Write the operator *',
  'filter size': 'Write | length',
  'filter tojson': 'Write | toJson',
  'filter tostring': 'Write | string',
  'function random': 'Write randomInt(lower=0, upper=100), or uuid() for a name of its own',
};

function insteadOf({ kind, name }: Pick<Use, 'kind' | 'name'>, own: Names): string {
  const known = meant[`${kind} ${name.toLowerCase()}`];
  if (known !== undefined) return known;
  if (kind === 'filter' && own.function.has(name)) return `${name} is a function: write ${name}(…)`;
  if (kind === 'function' && own.filter.has(name)) return `${name} is a filter: write … | ${name}`;
  const [nearest] = nearestNames(name, own[kind]);
  if (nearest === undefined) return `Write it with the ${kind}s that there are`;
  return kind === 'filter' ? `Write | ${nearest}` : `Write ${nearest}${kind === 'function' ? '(…)' : ''}`;
}
