// What YAML meant as a text, and may have read as something else: a number as an id, a bool as a label.
import { printJson } from './print-json.ts';
import type { JsonValue } from './value.ts';

/** A text as it is, anything else as its JSON; what is absent is `null`. */
export function printText(value: JsonValue | undefined): string {
  return typeof value === 'string' ? value : printJson(value ?? null);
}
