// A flow's values as plain objects, which zod can look into. Members that are null are left out: to
// Kestra they are not there. Objects have no prototype, so no name means anything special.
import { JavaDouble, type JsonValue } from '../contract/value.ts';

/** Plain data of the same shape. Doubles lose their wrapper, so that to zod 1.0 is an integer, as it is to Jackson. */
export function toPlain(value: JsonValue): unknown {
  if (value instanceof JavaDouble) return value.value;
  if (Array.isArray(value)) return value.map(toPlain);
  if (!(value instanceof Map)) return value;
  const plain: Record<string, unknown> = Object.create(null);
  for (const [name, member] of value) if (member !== null) plain[name] = toPlain(member);
  return plain;
}
