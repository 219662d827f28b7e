// Sets one key-value entry. What YAML made of the value is its text to Kestra; an expression that gives a list,
// map or number, or `kvType`, makes a typed value of it.
// Source: seen on Kestra 1.3.19 and 2.0.0 (`kv-types`, `kv-bad-*`, `kv-expired` in the recorded runs).
import { z } from 'zod';
import { createError, fail, ok, type Result } from '../../../contract/errors.ts';
import { formatInstant } from '../../../contract/instant.ts';
import { keyValueTypes } from '../../../contract/key-value.ts';
import { printJson } from '../../../contract/print-json.ts';
import type { IsoInstant } from '../../../contract/state.ts';
import type { JsonMap } from '../../../contract/value.ts';
import { joda } from '../../../expression/date/joda.ts';
import type { RunContext, RunnableTask } from '../../plugin.ts';
import type { KeyValueEntry } from '../../ports.ts';
import { jacksonTokenError, renderAsText } from '../../render-property.ts';
import { type EntryValue, toEntryValue } from '../../key-value/entry-value.ts';
import { renderFlag, renderPlace } from '../../key-value/open-entries.ts';
import { toJavaDuration } from '../../key-value/read-time.ts';

/** Outputs nothing. Answers EXPRESSION_FAILED, STORAGE_FAILED, TASK_FAILED. */
export const kvSetTask: RunnableTask = {
  kind: 'runnable',
  type: 'io.kestra.plugin.core.kv.Set',
  properties: () => ({
    key: z.unknown(),
    value: z.unknown(),
    namespace: z.unknown().optional(),
    overwrite: z.unknown().optional(),
    ttl: z.unknown().optional(),
    kvType: z.unknown().optional(),
    kvDescription: z.unknown().optional(),
  }),
  async run({ properties }, context) {
    const place = renderPlace(properties, context);
    if (!place.ok) return place;
    const value = renderValue(properties, context);
    if (!value.ok) return value;
    const about = renderAbout(properties, context);
    if (!about.ok) return about;
    const overwrites = renderFlag(properties.get('overwrite') ?? true, context);
    if (!overwrites.ok) return overwrites;
    const { keyValues } = context.ports;
    const existing = overwrites.value ? ok(undefined) : keyValues.find(place.value);
    if (!existing.ok) return existing;
    if (existing.value !== undefined) return fail(createError('TASK_FAILED', existsAlready(place.value.key)));
    const set = await keyValues.set({ ...place.value, ...value.value, ...about.value });
    return set.ok ? ok({ state: 'SUCCESS', outputs: new Map() }) : set;
  },
};

function existsAlready(key: string): string {
  return `Cannot set value for key '${key}'. Key already exists and \`overwrite\` is set to \`false\`.`;
}

function renderValue(properties: JsonMap, context: RunContext): Result<EntryValue> {
  const value = properties.get('value') ?? null;
  const rendered = context.renderTyped(typeof value === 'string' ? value : printJson(value));
  if (!rendered.ok) return rendered;
  const property = properties.get('kvType') ?? null;
  const kvType = property === null ? ok(undefined) : renderAsText(property, context);
  if (!kvType.ok) return kvType;
  if (kvType.value !== undefined && !keyValueTypes.some((type) => type === kvType.value)) {
    return fail(createError('TASK_FAILED', jacksonTokenError(kvType.value)));
  }
  return toEntryValue(rendered.value, { kvType: kvType.value, switches: context.switches });
}

function renderAbout(
  properties: JsonMap,
  context: RunContext,
): Result<Pick<KeyValueEntry, 'description' | 'expiresAt'>> {
  const property = properties.get('kvDescription') ?? null;
  const description = property === null ? ok(undefined) : renderAsText(property, context);
  if (!description.ok) return description;
  const expiresAt = renderExpiry(properties, context);
  if (!expiresAt.ok) return expiresAt;
  return ok({
    ...(description.value === undefined ? {} : { description: description.value }),
    ...(expiresAt.value === undefined ? {} : { expiresAt: expiresAt.value }),
  });
}

/** When an entry expires whose `ttl` begins now. */
function renderExpiry(properties: JsonMap, context: RunContext): Result<IsoInstant | undefined> {
  const property = properties.get('ttl') ?? null;
  if (property === null) return ok(undefined);
  const text = renderAsText(property, context);
  if (!text.ok) return text;
  const duration = toJavaDuration(text.value);
  if (duration === undefined) return fail(createError('TASK_FAILED', jacksonTokenError(text.value)));
  const parsed = joda().Duration.parse(duration);
  const nanos = BigInt(parsed.seconds()) * 1_000_000_000n + BigInt(parsed.nano());
  return ok(formatInstant(context.ports.nowNanos() + nanos));
}
