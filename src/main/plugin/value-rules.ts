// What an input demands of its value beyond the type, as sentences: Kestra says the same of a default when a flow is
// saved, and of a value when an execution starts.
// Source: `validate` of Kestra's input classes, texts seen on 1.3.19 and 2.0.0 (`default-*`, `in-*`).
import type { JsonMap } from '../contract/value.ts';
import { compileRegex } from '../expression/regex/java-regex.ts';

/** A bound of a range: something that compares with values, and its text for the sentence. */
export interface Bound<T> {
  readonly order: T;
  readonly text: string;
}

/** What our expressions cannot match, such as a look-behind, is let through: Java may well match it. */
export function findPatternFault(text: string, declared: JsonMap): string | undefined {
  const pattern = declared.get('validator');
  if (typeof pattern !== 'string') return undefined;
  const compiled = compileRegex(pattern);
  return !compiled.ok || compiled.value.matches(text) ? undefined : `it must match the pattern \`${pattern}\``;
}

// Kestra's own pattern, with its typographic apostrophe; it lets the empty text through.
const email = /^$|^[a-zA-Z0-9_!#$%&’*+/=?`{|}~^.-]+@[a-zA-Z0-9.-]+$/;

/** Why a text is no address of e-mail. */
export function findEmailFault(text: string): string | undefined {
  return email.test(text) ? undefined : 'The input must be a valid email';
}

/** Compared as texts, whatever stands in the flow; `allowCustomValue` lets anything through. */
export function findChoiceFault(
  text: string,
  { declared, choices }: { readonly declared: JsonMap; readonly choices: readonly string[] },
): string | undefined {
  if (declared.get('allowCustomValue') === true || choices.includes(text)) return undefined;
  return `it must match the values \`[${choices.join(', ')}]\``;
}

/** The bounds themselves are inside. */
export function findRangeFault<T extends number | bigint>(
  order: T,
  { min, max }: { readonly min: Bound<T> | undefined; readonly max: Bound<T> | undefined },
): string | undefined {
  if (min !== undefined && order < min.order) return `it must be more than \`${min.text}\``;
  return max !== undefined && order > max.order ? `it must be less than \`${max.text}\`` : undefined;
}

/** The same of a duration: Kestra begins that sentence with a capital letter. */
export function findDurationFault<T extends number | bigint>(
  order: T,
  range: { readonly min: Bound<T> | undefined; readonly max: Bound<T> | undefined },
): string | undefined {
  return findRangeFault(order, range)?.replace(/^it/, 'It');
}
