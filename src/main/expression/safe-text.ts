// What a macro answers: Pebble's `SafeString`, which prints as a text but is none. It equals no text, decides
// nothing and has no methods; filters, `+` and `~` take it for the text that it holds.
// Source: Pebble's `PebbleTemplateImpl.macro` and `FilterExpression`.
import { JavaObject, type Value } from './value.ts';

const safeTextClass = 'io.pebbletemplates.pebble.extension.escaper.SafeString';

/** Wraps what a macro printed. A wrapper and not a text, since `==` and `is empty` can tell them apart in Kestra. */
export function createSafeText(text: string): JavaObject {
  return new JavaObject(safeTextClass, new Map(), text);
}

/** The text where a value is such a wrapper, else the value itself. */
export function unwrapSafeText(value: Value): Value {
  return value instanceof JavaObject && value.className === safeTextClass ? value.text : value;
}
