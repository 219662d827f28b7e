// What an expression of a jq program can see: variables, functions and labels of the places around it, and the
// run that it belongs to. Scopes are never changed; a new one is laid over the old.
import { isJsonMap, type JsonValue } from '../../contract/value.ts';
import { raiseJq } from './jq-failure.ts';
import type { FunctionDefinition, JqNode, Pattern } from './jq-node.ts';
import { kindOf } from './jq-order.ts';
import { getMember, type JqPath } from './jq-path.ts';

/**
 * A value, and the path to it where it is a part of the input. Carrying the path along with every value is what lets
 * one evaluator serve both reading and assigning: jq itself has a second mode for paths.
 */
export interface Item {
  readonly value: JsonValue;
  /** From the root of the expression whose paths are wanted. */
  readonly path: JqPath | undefined;
}

/** The values of an expression, made while they are asked for. */
export type Items = Iterable<Item>;

/** What all of one run has in common. The evaluator comes along, since it and its parts need each other. */
export interface JqRun {
  /** Counts work. */
  tick(steps: number): void;
  /** Nanoseconds since 1970. */
  nowNanos(): bigint;
  readonly evaluate: (node: JqNode, scope: JqScope, input: Item) => Items;
  /** jq's own functions that were read so far, by `name/count`. */
  readonly written: Map<string, JqFunction>;
}

/** A function: a definition, or an operand with the scope of its call. */
export interface JqFunction {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly body: JqNode;
  /** Where the body looks; undefined for a definition, which sees itself. */
  readonly scope: JqScope | undefined;
}

/** A linked list, so that a scope with one more entry costs nothing and the old one stays as it was. */
interface Link<T> {
  readonly entry: T;
  readonly outer: Link<T> | undefined;
}

/** Everything in sight. `depth` counts calls, which are the only way to recurse without end. */
export interface JqScope {
  readonly run: JqRun;
  readonly depth: number;
  readonly variables: Link<readonly [name: string, value: JsonValue]> | undefined;
  readonly functions: Link<JqFunction> | undefined;
  readonly labels: Link<{ readonly name: string }> | undefined;
}

/** A value that is no part of the input. */
export function made(value: JsonValue): Item {
  return { value, path: undefined };
}

/** The scope with one more variable; an equal name hides the one outside. */
export function bindVariable(scope: JqScope, name: string, value: JsonValue): JqScope {
  return { ...scope, variables: { entry: [name, value], outer: scope.variables } };
}

/** The scope with one more function. */
export function bindFunction(scope: JqScope, entry: JqFunction): JqScope {
  return { ...scope, functions: { entry, outer: scope.functions } };
}

/** The scope with a definition, which sees itself. */
export function defineFunction(scope: JqScope, definition: FunctionDefinition): JqScope {
  return bindFunction(scope, { ...definition, scope: undefined });
}

/** The value of a variable. */
export function findVariable(scope: JqScope, name: string): JsonValue {
  for (let link = scope.variables; link !== undefined; link = link.outer) {
    if (link.entry[0] === name) return link.entry[1];
  }
  return raiseJq(`$${name} is not defined`);
}

/** A function that was found, with the scope that its body runs in. */
export interface FoundFunction {
  readonly callee: JqFunction;
  readonly scope: JqScope;
}

/** The nearest function of that name and number of operands. */
export function findFunction(scope: JqScope, name: string, count: number): FoundFunction | undefined {
  for (let link = scope.functions; link !== undefined; link = link.outer) {
    const { entry } = link;
    if (entry.name !== name || entry.parameters.length !== count) continue;
    // A definition sees itself and what stands before it; its variables are those of its place, which no
    // definition of the same run can change.
    return { callee: entry, scope: entry.scope ?? { ...scope, functions: link } };
  }
  return undefined;
}

/**
 * The scopes with a pattern's variables: several where a key in it has several values. Null fits every pattern and
 * makes all of its variables null.
 */
export function* bindPattern(pattern: Pattern, value: JsonValue, scope: JqScope): Iterable<JqScope> {
  if (pattern.kind === 'variable') {
    yield bindVariable(scope, pattern.name, value);
    return;
  }
  if (pattern.kind === 'array') {
    if (value !== null && !Array.isArray(value)) raiseJq(`Cannot index ${kindOf(value)} with number`);
    yield* bindItems(pattern.items, Array.isArray(value) ? value : [], scope);
    return;
  }
  if (value !== null && !isJsonMap(value)) raiseJq(`Cannot index ${kindOf(value)} with string`);
  yield* bindMembers({ members: pattern.members, index: 0, value, scope });
}

/** Elements behind the pattern's are ignored, missing ones null. */
function* bindItems(items: readonly Pattern[], values: readonly JsonValue[], scope: JqScope): Iterable<JqScope> {
  const [first, ...rest] = items;
  if (first === undefined) {
    yield scope;
    return;
  }
  const [value = null, ...others] = values;
  for (const bound of bindPattern(first, value, scope)) yield* bindItems(rest, others, bound);
}

interface Members {
  readonly members: Extract<Pattern, { kind: 'object' }>['members'];
  readonly index: number;
  readonly value: JsonValue;
  readonly scope: JqScope;
}

function* bindMembers({ members, index, value, scope }: Members): Iterable<JqScope> {
  const member = members[index];
  if (member === undefined) {
    yield scope;
    return;
  }
  // Keys are evaluated on the value that is taken apart, with the variables bound so far in sight.
  for (const { value: key } of scope.run.evaluate(member.key, scope, made(value))) {
    if (typeof key !== 'string') raiseJq('Cannot index object with a key that is no text');
    const found = getMember(value, key);
    const named = member.variable === undefined ? scope : bindVariable(scope, member.variable, found);
    const inner = member.pattern === undefined ? [named] : bindPattern(member.pattern, found, named);
    for (const bound of inner) yield* bindMembers({ members, index: index + 1, value, scope: bound });
  }
}
