// Splits a file of the storage into several, as tasks ask for it that work on batches: `regexPattern` before
// `bytes`, `partitions` and `rows`. Lines are never cut, and each has the separator behind it afterwards.
// Source: `StorageService` of Kestra, seen on 1.3.19 and 2.0.0 (`storage-split`, `y-split-regex`, `foreachitem`).
import { createError, fail, ok, type Result } from '../../contract/errors.ts';
import type { JsonMap } from '../../contract/value.ts';
import { compileRegex } from '../../expression/regex/java-regex.ts';
import type { RunContext } from '../plugin.ts';
import { renderAsText, renderInteger } from '../render-property.ts';
import { extensionOf, keepUnnamed, readLines, readStored } from './stored-file.ts';

/** As many as one task may make; each is a file on disk. */
const partsMax = 100_000;

/**
 * Splits the file at `from` by the properties `bytes`, `partitions`, `rows`, `regexPattern` and `separator`.
 * @returns the addresses, in the order in which the parts begin. Answers EXPRESSION_FAILED, FILE_UNREADABLE,
 * STORAGE_FAILED, TASK_FAILED
 */
export async function splitFile(
  { from, properties }: { readonly from: string; readonly properties: JsonMap },
  context: RunContext,
): Promise<Result<readonly string[]>> {
  const content = readStored(from, context);
  if (!content.ok) return content;
  const separator = renderAsText(properties.get('separator') ?? '\n', context);
  if (!separator.ok) return separator;
  const rows = readLines(content.value).map((line) => line + separator.value);
  const parts = splitRows(rows, properties, context);
  if (!parts.ok) return parts;
  const addresses: string[] = [];
  for (const part of parts.value) {
    if (addresses.length >= partsMax) return failed(`Cannot split file: it gives more than ${partsMax} parts`);
    const kept = await keepUnnamed({ content: Buffer.from(part.join('')), extension: extensionOf(from) }, context);
    if (!kept.ok) return kept;
    addresses.push(kept.value);
  }
  return ok(addresses);
}

type Parts = readonly (readonly string[])[];

function splitRows(rows: readonly string[], properties: JsonMap, context: RunContext): Result<Parts> {
  const [pattern, bytes, partitions, rowsMax] = ['regexPattern', 'bytes', 'partitions', 'rows'].map(
    (name) => properties.get(name) ?? null,
  );
  if (pattern !== undefined && pattern !== null) {
    const text = renderAsText(pattern, context);
    return text.ok ? byPattern(rows, text.value) : text;
  }
  if (bytes !== undefined && bytes !== null) {
    const text = renderAsText(bytes, context);
    if (!text.ok) return text;
    const bytesMax = readBytes(text.value);
    if (bytesMax === undefined) return failed(`Invalid size with value '${text.value}'`);
    return ok(bySize(rows, { sizeMax: bytesMax, sizeOf: (row) => Buffer.byteLength(row) }));
  }
  if (partitions !== undefined && partitions !== null) {
    const count = renderInteger(partitions, context);
    return count.ok ? byNumber(rows, count.value) : count;
  }
  if (rowsMax === undefined || rowsMax === null) {
    return failed('Invalid configuration with no size, count, rows, nor regexPattern');
  }
  const count = renderInteger(rowsMax, context);
  return count.ok ? ok(bySize(rows, { sizeMax: count.value, sizeOf: () => 1 })) : count;
}

/** A new part begins once the one before has reached the size, so that parts may be larger by a row. */
function bySize(
  rows: readonly string[],
  { sizeMax, sizeOf }: { readonly sizeMax: number; readonly sizeOf: (row: string) => number },
): Parts {
  const parts: string[][] = [];
  let size = 0;
  for (const row of rows) {
    const last = size < sizeMax ? parts.at(-1) : undefined;
    if (last === undefined) {
      parts.push([row]);
      size = sizeOf(row);
    } else {
      last.push(row);
      size += sizeOf(row);
    }
  }
  return parts;
}

/** The rows go round; parts that get none are left out. */
function byNumber(rows: readonly string[], count: number): Result<Parts> {
  if (rows.length > 0 && count <= 0) return failed('Index 0 out of bounds for length 0');
  const parts: string[][] = Array.from({ length: Math.min(count, rows.length) }, () => []);
  for (const [index, row] of rows.entries()) parts[index % count]?.push(row);
  return ok(parts);
}

/** Rows with the same first group go together; rows that do not match go nowhere. */
function byPattern(rows: readonly string[], pattern: string): Result<Parts> {
  const regex = compileRegex(pattern);
  if (!regex.ok) return failed(regex.error.message);
  const parts = new Map<string | null, string[]>();
  for (const row of rows) {
    const [match] = regex.value.findAll(row);
    const key = match?.groups[1];
    if (key === undefined) continue;
    const part = parts.get(key);
    if (part === undefined) parts.set(key, [row]);
    else part.push(row);
  }
  return ok([...parts.values()]);
}

const units: Readonly<Record<string, number>> = { B: 1, KB: 1024, MB: 1024 ** 2, GB: 1024 ** 3 };

/** A number of bytes as Kestra's configuration takes them: `10MB`, or bytes without a unit. */
function readBytes(text: string): number | undefined {
  const [, digits, unit = 'B'] = /^\s*(\d+)\s*([KMG]?B)?\s*$/i.exec(text) ?? [];
  return digits === undefined ? undefined : Number(digits) * (units[unit.toUpperCase()] ?? 1);
}

function failed(message: string): Result<never> {
  return fail(createError('TASK_FAILED', message));
}
