// What a property is worth whose template prints several values: one alone keeps its kind, scalars become one
// text, and a list or map beside anything else makes Kestra read the text as JSON.
// Source: Kestra's TypedObjectWriter and `VariableRenderer.renderTyped`.
import { parseJson } from '../contract/parse-json.ts';
import { JavaDouble } from '../contract/value.ts';
import type { Rendered } from './run-template.ts';
import { toText } from './to-text.ts';
import { JavaCharacter, type Value } from './value.ts';

/**
 * The value of what was printed. Text of the template counts as a printed text, so `{{ n }} ` is a text and `{{ n }}`
 * a number.
 */
export function toTypedValue({ parts, text }: Rendered): Value {
  if (parts === null) return text;
  const [first = null] = parts;
  if (parts.length <= 1) return first;
  if (parts.every(isScalar)) return parts.map(toText).join('');
  // Jackson wants blank space between a number and what follows, our reader takes any sign.
  if (/^\s*-?[0-9.eE+]+[^\s0-9.eE+]/.test(text)) return text;
  const read = parseJson(text, { allowTrailing: true });
  return read.ok ? read.value : text;
}

function isScalar(value: Value): boolean {
  return typeof value !== 'object' || value instanceof JavaDouble || value instanceof JavaCharacter;
}
