// The query of a webhook's address, as Kestra's HTTP server reads it: `+` stays, a name without `=` has
// the value null, nameless pairs are dropped, and the names come in Java's hash order.
// Source: seen on Kestra 1.3.19 and 2.0.0 (the recorded exchanges `q-*`).
import { createError, fail, ok, type Result } from '../contract/errors.ts';
import type { JsonMap, JsonValue } from '../contract/value.ts';
import { hashText, toHashOrder } from '../expression/hash-order.ts';
import { decodePercent } from './percent-decode.ts';

/**
 * Reads the part of a target behind the first question mark.
 * @returns name → list of values, or REQUEST_MALFORMED for a bad escape
 */
export function readQuery(query: string): Result<JsonMap> {
  const values = new Map<string, JsonValue[]>();
  for (const pair of query.split('&')) {
    const equals = pair.indexOf('=');
    const name = decode(equals < 0 ? pair : pair.slice(0, equals));
    if (!name.ok) return name;
    const value = equals < 0 ? ok(null) : decode(pair.slice(equals + 1));
    if (!value.ok) return value;
    if (name.value === '') continue;
    const list = values.get(name.value);
    if (list === undefined) values.set(name.value, [value.value]);
    else list.push(value.value);
  }
  // Kestra copies the names from one map to another: those of one hash end up the other way round.
  const names = toHashOrder([...values.keys()].reverse(), hashText);
  return ok(new Map(names.map((name) => [name, values.get(name) ?? []])));
}

function decode(text: string): Result<string> {
  const decoded = decodePercent(text);
  return decoded === undefined
    ? fail(createError('REQUEST_MALFORMED', `Cannot read the query: "${text}" has a "%" without two hex digits`))
    : ok(decoded);
}
