// The expressions of jq that choose, repeat, bind and catch. Source: the jq 1.6 manual.
import type { JsonValue } from '../../contract/value.ts';
import { JqFailure, raiseJq } from './jq-failure.ts';
import type { JqNode } from './jq-node.ts';
import { isTrue } from './jq-order.ts';
import { bindPattern, bindVariable, type Item, type Items, type JqScope, made } from './jq-scope.ts';

type Control = Extract<
  JqNode,
  {
    kind: 'if' | 'and' | 'or' | 'alternative' | 'try' | 'reduce' | 'foreach' | 'bind' | 'label' | 'break';
  }
>;

/** The values of such an expression. A condition with several values runs the chosen branch once for each. */
export function* evaluateControl(node: Control, scope: JqScope, input: Item): Items {
  const { evaluate } = scope.run;
  switch (node.kind) {
    case 'if':
      for (const { value } of evaluate(node.condition, scope, input)) {
        if (isTrue(value)) yield* evaluate(node.accepted, scope, input);
        else if (node.otherwise === undefined) yield input;
        else yield* evaluate(node.otherwise, scope, input);
      }
      return;
    case 'and':
    case 'or':
      yield* evaluateLogic(node, scope, input);
      return;
    case 'alternative':
      yield* evaluateAlternative(node, scope, input);
      return;
    case 'try':
      yield* evaluateTry(node, scope, input);
      return;
    case 'bind':
      yield* evaluateBind(node, scope, input);
      return;
    case 'reduce':
    case 'foreach':
      yield* evaluateFold(node, scope, input);
      return;
    case 'label':
      yield* evaluateLabel(node, scope, input);
      return;
    // The label is found by its name now, but left by its identity, so that a recursive function breaks its own.
    case 'break':
      for (let link = scope.labels; link !== undefined; link = link.outer) {
        if (link.entry.name === node.name) raiseJq(null, link.entry);
      }
      raiseJq(`$*label-${node.name} is not defined`);
  }
}

/** `and` and `or` are not symmetrical: the left side decides where it can, and the right one is not evaluated then. */
function* evaluateLogic(node: Extract<Control, { kind: 'and' | 'or' }>, scope: JqScope, input: Item): Items {
  const decides = node.kind === 'or';
  for (const { value: left } of scope.run.evaluate(node.left, scope, input)) {
    if (isTrue(left) === decides) {
      yield made(decides);
      continue;
    }
    for (const { value: right } of scope.run.evaluate(node.right, scope, input)) yield made(isTrue(right));
  }
}

/** `left // right`: the true values of the left side, whatever fails there, or else the right side. */
function* evaluateAlternative(node: Extract<Control, { kind: 'alternative' }>, scope: JqScope, input: Item): Items {
  let isFound = false;
  // Failures on the left are silent and end it; what came before them counts.
  for (const item of untilFailure(scope.run.evaluate(node.left, scope, input), () => undefined)) {
    if (!isTrue(item.value)) continue;
    isFound = true;
    yield item;
  }
  if (!isFound) yield* scope.run.evaluate(node.right, scope, input);
}

/**
 * The handler runs after the body has stopped, on the error's value as input; the values before the error were passed
 * on.
 */
function* evaluateTry(node: Extract<Control, { kind: 'try' }>, scope: JqScope, input: Item): Items {
  const caught: JsonValue[] = [];
  yield* untilFailure(scope.run.evaluate(node.body, scope, input), (value) => caught.push(value));
  const { handler } = node;
  if (handler === undefined) return;
  for (const value of caught) yield* scope.run.evaluate(handler, scope, made(value));
}

/** Passes values on until an error comes, and tells it. Breaks and failures of the renderer go through. */
function* untilFailure(items: Items, tell: (value: JsonValue) => unknown): Items {
  // Stepped by hand, so that only the making of a value is guarded. With `for … of` inside of `try`, failures of
  // whoever consumes the values would be caught as well.
  const iterator = items[Symbol.iterator]();
  for (;;) {
    let next: IteratorResult<Item>;
    try {
      next = iterator.next();
    } catch (error) {
      if (!(error instanceof JqFailure) || error.label !== undefined) throw error;
      tell(error.value);
      return;
    }
    if (next.done === true) return;
    yield next.value;
  }
}

/** `source as $x | body`; of several patterns the first one that fits without an error. */
function* evaluateBind(node: Extract<Control, { kind: 'bind' }>, scope: JqScope, input: Item): Items {
  const names = node.patterns.length > 1 ? node.patterns.flatMap(namesIn) : [];
  // With several patterns every variable of all of them exists, null where the fitting pattern has no such name.
  const empty = names.reduce((outer, name) => bindVariable(outer, name, null), scope);
  for (const { value } of scope.run.evaluate(node.source, scope, input)) {
    for (const [index, pattern] of node.patterns.entries()) {
      let failed = false;
      const isLast = index === node.patterns.length - 1;
      // Not the last pattern: an error in the body counts as a pattern that does not fit, even after values were
      // passed on.
      const items = evaluateBody({ pattern, value, body: node.body, scope: empty }, input);
      yield* isLast ? items : untilFailure(items, () => (failed = true));
      if (!failed) break;
    }
  }
}

interface Body {
  readonly pattern: Parameters<typeof bindPattern>[0];
  readonly value: JsonValue;
  readonly body: JqNode;
  readonly scope: JqScope;
}

function* evaluateBody({ pattern, value, body, scope }: Body, input: Item): Items {
  for (const bound of bindPattern(pattern, value, scope)) yield* scope.run.evaluate(body, bound, input);
}

/** The variables of a pattern at any depth. */
function namesIn(pattern: Body['pattern']): readonly string[] {
  if (pattern.kind === 'variable') return [pattern.name];
  if (pattern.kind === 'array') return pattern.items.flatMap(namesIn);
  return pattern.members.flatMap(({ variable, pattern: inner }) => [
    ...(variable === undefined ? [] : [variable]),
    ...(inner === undefined ? [] : namesIn(inner)),
  ]);
}

/** `reduce` yields the last state, `foreach` every one, through its extraction. */
function* evaluateFold(node: Extract<Control, { kind: 'reduce' | 'foreach' }>, scope: JqScope, input: Item): Items {
  const { evaluate } = scope.run;
  for (const start of evaluate(node.start, scope, input)) {
    // Several starts are several folds, one after the other.
    let state: Item | undefined = start;
    for (const { value } of evaluate(node.source, scope, input)) {
      for (const bound of bindPattern(node.pattern, value, scope)) {
        let next: Item | undefined;
        for (const item of evaluate(node.update, bound, state ?? made(null))) {
          next = item;
          if (node.kind === 'foreach') yield* node.extract === undefined ? [item] : evaluate(node.extract, bound, item);
        }
        // An update without a value leaves null behind in `reduce`.
        if (node.kind === 'reduce' || next !== undefined) state = next;
      }
    }
    if (node.kind === 'reduce') yield state ?? made(null);
  }
}

/**
 * As in `untilFailure`, only the body is guarded. A break unwinds to the label that it was made for, and through all
 * others.
 */
function* evaluateLabel(node: Extract<Control, { kind: 'label' }>, scope: JqScope, input: Item): Items {
  const entry = { name: node.name };
  const inner = { ...scope, labels: { entry, outer: scope.labels } };
  const items = scope.run.evaluate(node.body, inner, input);
  const iterator = items[Symbol.iterator]();
  for (;;) {
    let next: IteratorResult<Item>;
    try {
      next = iterator.next();
    } catch (error) {
      if (error instanceof JqFailure && error.label === entry) return;
      throw error;
    }
    if (next.done === true) return;
    yield next.value;
  }
}
