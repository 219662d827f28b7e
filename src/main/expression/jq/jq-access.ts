// jq's ways into a value: `.key`, `.[1]`, `.[1:2]`, `.[]` and `..`. Source: the jq 1.6 manual.
import { isJsonMap, type JsonValue } from '../../contract/value.ts';
import { raiseJq } from './jq-failure.ts';
import type { JqNode } from './jq-node.ts';
import { kindOf } from './jq-order.ts';
import { getMember } from './jq-path.ts';
import type { Item, Items, JqScope } from './jq-scope.ts';

type Access = Extract<JqNode, { kind: 'index' | 'slice' | 'iterate' | 'recurse' }>;

/**
 * The parts of the input that an access leads to. A key is evaluated on the input of the whole expression, not on
 * what it is looked up in: in `.a[.i]` both `.a` and `.i` are of the same value.
 */
export function* evaluateAccess(node: Access, scope: JqScope, input: Item): Items {
  const { evaluate } = scope.run;
  if (node.kind === 'recurse') {
    yield* descend(input, scope);
    return;
  }
  for (const target of evaluate(node.target, scope, input)) {
    if (node.kind === 'iterate') {
      yield* iterate(target);
    } else if (node.kind === 'index') {
      for (const { value: key } of evaluate(node.key, scope, input)) yield memberOf(target, key);
    } else {
      // The end runs outermost in jq, so with several ends and starts it changes slowest.
      for (const to of bounds(node.to, scope, input)) {
        for (const from of bounds(node.from, scope, input)) {
          // A slice is a key like any other, written as an object: that is how jq's own paths hold it.
          yield memberOf(
            target,
            new Map([
              ['start', from],
              ['end', to],
            ]),
          );
        }
      }
    }
  }
}

/** A bound that is not written is one value, null, which stands for the edge. */
function* bounds(node: JqNode | undefined, scope: JqScope, input: Item): Iterable<JsonValue> {
  if (node === undefined) {
    yield null;
    return;
  }
  for (const { value } of scope.run.evaluate(node, scope, input)) yield value;
}

/** The path grows only where there is one; a value that was made has no place to assign to. */
function memberOf({ value, path }: Item, key: JsonValue): Item {
  return { value: getMember(value, key), path: path === undefined ? undefined : [...path, key] };
}

/** Every element of an array, every member of an object. */
export function* iterate({ value, path }: Item): Items {
  // Both kinds of entries give pairs, so a path gets an index or a name without another look at the kind.
  const entries = Array.isArray(value) ? value.entries() : isJsonMap(value) ? value.entries() : undefined;
  for (const [key, member] of entries ?? raiseJq(`Cannot iterate over ${kindOf(value)}`)) {
    yield { value: member, path: path === undefined ? undefined : [...path, key] };
  }
}

/** The value itself and everything in it, from the outside in. */
function* descend(item: Item, scope: JqScope): Items {
  // `..` visits everything, so a large input is paid for here and not only by what is done with it.
  scope.run.tick(1);
  yield item;
  if (!Array.isArray(item.value) && !isJsonMap(item.value)) return;
  for (const inner of iterate(item)) yield* descend(inner, scope);
}
