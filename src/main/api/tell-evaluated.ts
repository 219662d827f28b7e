// What a template gave → what is told of it: its kind and its JSON, with every secret hidden that was read on the way.
// How it was rendered is its caller's.
import type { ErrorValue, Result } from '../contract/errors.ts';
import type { Evaluated, ValueKind } from '../contract/evaluated.ts';
import { printJson } from '../contract/print-json.ts';
import type { JsonValue } from '../contract/value.ts';

/** Hides what is secret in a text. */
export type Mask = (text: string) => string;

/** Tells of a value, or of the failure. The mask is asked after the rendering, since it learns secrets by that. */
export function tellEvaluated(rendered: Result<JsonValue>, mask: Mask): Evaluated {
  return rendered.ok ? tellValue(rendered.value, mask) : tellFailure(rendered.error, mask);
}

function tellValue(value: JsonValue, mask: Mask): Evaluated {
  const hidden = hideIn(value, mask);
  const json = printJson(hidden, 'keep');
  // A secret that is itself JSON, read as a map, is in no single text of it.
  const masked = mask(json);
  return masked === json ? { kind: kindOf(hidden), json } : { kind: 'string', json: printJson(masked, 'keep') };
}

/** Texts are masked one by one, so that what is shown stays JSON; a number whose digits are a secret becomes a text. */
export function hideIn(value: JsonValue, mask: Mask): JsonValue {
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return mask(value);
  if (Array.isArray(value)) return value.map((member) => hideIn(member, mask));
  if (value instanceof Map) return new Map([...value].map(([key, member]) => [mask(key), hideIn(member, mask)]));
  const digits = printJson(value, 'keep');
  const masked = mask(digits);
  return masked === digits ? value : masked;
}

function kindOf(value: JsonValue): ValueKind {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'list';
  if (value instanceof Map) return 'map';
  if (typeof value === 'string') return 'string';
  return typeof value === 'boolean' ? 'boolean' : 'number';
}

/** A name near to a missing one may be a secret: anything can be the key of a map. */
function tellFailure({ message, details, ...place }: ErrorValue, mask: Mask): Evaluated {
  const hidden = Object.entries(details ?? {}).map(([name, detail]) => [name, hideDetail(detail, mask)] as const);
  const masked = details === undefined ? {} : { details: Object.fromEntries(hidden) };
  return { kind: 'error', error: { ...place, message: mask(message), ...masked } };
}

function hideDetail(
  detail: NonNullable<ErrorValue['details']>[string],
  mask: Mask,
): NonNullable<ErrorValue['details']>[string] {
  if (typeof detail === 'string') return mask(detail);
  return typeof detail === 'object' ? detail.map(mask) : detail;
}
