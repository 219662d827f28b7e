// `first` and `last`: of a text the Character, of a collection or array the element or null.
// Source: Pebble's FirstFilter and LastFilter.
import { itemsOf, raiseCast } from '../argument.ts';
import type { Filter } from '../extension.ts';
import { raiseJava } from '../raise.ts';
import { JavaCharacter, type Value } from '../value.ts';

/**
 * Null stays null, an empty list gives null, but an empty text fails as `charAt` does. Maps are no collections to
 * Java and fail as a cast.
 */
export const first: Filter = { name: 'first', argumentNames: null, apply: (input) => itemAt(input, () => 0) };

/** As `first`, from the end; of an empty text it asks for the index -1, which shows in the message. */
export const last: Filter = { name: 'last', argumentNames: null, apply: (input) => itemAt(input, (size) => size - 1) };

function itemAt(input: Value, indexIn: (size: number) => number): Value {
  if (input === null) return null;
  if (typeof input === 'string') {
    const index = indexIn(input.length);
    if (input !== '') return new JavaCharacter(input.charAt(index));
    return raiseJava('java.lang.StringIndexOutOfBoundsException', `Index ${index} out of bounds for length 0`);
  }
  const items = itemsOf(input);
  if (items === undefined) return raiseCast(input, 'java.util.Collection');
  return items[indexIn(items.length)] ?? null;
}
