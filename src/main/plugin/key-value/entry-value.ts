// What the value of a key-value entry is: from a rendered property and `kvType` to what is stored, and back to
// what expressions and outputs see. Dates are stored as their ISO text.
// Source: `kv.Set`, `InternalKVStore` and `KVType` of Kestra, seen on 1.3.19 and 2.0.0 (`kv-types`, `kv-bad-*`).
import { createError, fail, ok, type Result } from '../../contract/errors.ts';
import { parseInstant } from '../../contract/instant.ts';
import type { Switches } from '../../contract/switches.ts';
import { JavaDouble, type JsonValue } from '../../contract/value.ts';
import { joda } from '../../expression/date/joda.ts';
import { readJson } from '../../expression/read-json.ts';
import { JavaInstant, JavaTemporal, type Value } from '../../expression/value.ts';
import type { KeyValueEntry } from '../ports.ts';
import { readDate, readInstant, toJavaDuration } from './read-time.ts';

/** A value and what it is. */
export type EntryValue = Pick<KeyValueEntry, 'type' | 'value'>;

/** The value to store. `kvType` counts for texts alone; without it a value is what it is. Answers TASK_FAILED. */
export function toEntryValue(
  value: JsonValue,
  { kvType, switches }: { readonly kvType: string | undefined; readonly switches: Switches },
): Result<EntryValue> {
  if (typeof value !== 'string') return ok(naturalValue(value));
  switch (kvType) {
    case 'NUMBER':
      return readNumber(value);
    case 'BOOLEAN':
      return ok({ type: 'BOOLEAN', value: value.toLowerCase() === 'true' });
    case 'DATETIME':
      return dated('DATETIME', readInstant(value));
    case 'DATE':
      return switches.hasKeyValueDates ? dated('DATE', readDate(value)) : dated('DATETIME', readInstant(value));
    case 'DURATION': {
      const duration = toJavaDuration(value);
      return duration === undefined ? failed('Text cannot be parsed to a Duration') : ok(naturalValue(duration));
    }
    case 'JSON': {
      const read = readJson(value);
      return read.ok ? ok(naturalValue(read.value)) : failed(read.error);
    }
    default:
      return ok(naturalValue(value));
  }
}

/** As expressions see it. */
export function toValue({ type, value }: EntryValue): Value {
  if (typeof value !== 'string') return value;
  if (type === 'DATETIME') return new JavaInstant(parseInstant(value));
  if (type === 'DATE') return new JavaTemporal(joda().LocalDate.parse(value), 'java.time.LocalDate');
  if (type === 'DURATION') return new JavaTemporal(joda().Duration.parse(value), 'java.time.Duration');
  return value;
}

/** As it stands in the outputs of a task: a duration in seconds, an instant as the version prints it in JSON. */
export function toOutput({ type, value }: EntryValue, switches: Switches): JsonValue {
  if (typeof value !== 'string') return value;
  if (type === 'DURATION') {
    const duration = joda().Duration.parse(value);
    return new JavaDouble(duration.seconds() + duration.nano() / 1e9);
  }
  if (type !== 'DATETIME' || !switches.cutsInstantsToMicros) return value;
  const [seconds = '', fraction = ''] = value.slice(0, -1).split('.');
  return `${seconds}.${fraction.slice(0, 6).padEnd(6, '0')}Z`;
}

// A text of this form comes back as a duration, whoever wrote it; a fraction of seconds does not.
const durationText = /^P(?=[^T]|T.)(?:\d*D)?(?:T(?=.)(?:\d*H)?(?:\d*M)?(?:\d*S)?)?$/;

function naturalValue(value: JsonValue): EntryValue {
  if (typeof value === 'string') {
    const isDuration = durationText.test(value) && toJavaDuration(value) !== undefined;
    return { type: isDuration ? 'DURATION' : 'STRING', value };
  }
  if (typeof value === 'boolean') return { type: 'BOOLEAN', value };
  const isNumber = typeof value === 'number' || typeof value === 'bigint' || value instanceof JavaDouble;
  return { type: isNumber ? 'NUMBER' : 'JSON', value };
}

function readNumber(text: string): Result<EntryValue> {
  const read = readJson(text);
  if (!read.ok) return failed(read.error);
  const natural = naturalValue(read.value);
  if (natural.type === 'NUMBER') return ok(natural);
  return failed(`Cannot deserialize value of type \`java.lang.Number\` from "${text}"`);
}

function dated(type: 'DATETIME' | 'DATE', read: Result<string, string>): Result<EntryValue> {
  return read.ok ? ok({ type, value: read.value }) : failed(read.error);
}

function failed(message: string): Result<never> {
  return fail(createError('TASK_FAILED', message));
}
