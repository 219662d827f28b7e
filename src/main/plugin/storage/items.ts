// Files of items, one value of Ion after another: read for tasks that look at each, and written again. One version
// keeps the lines as they are, the other writes binary Ion.
// Source: `storage-filter`, `storage-dedup` in the recorded runs of Kestra 1.3.19 and 2.0.0.
import { createError, fail, ok, type Result } from '../../contract/errors.ts';
import type { Switches } from '../../contract/switches.ts';
import type { JsonValue } from '../../contract/value.ts';
import { isBinaryIon, readBinaryIon } from '../../expression/ion/read-binary-ion.ts';
import { readIon } from '../../expression/ion/read-ion.ts';
import { writeBinaryIon } from '../../expression/ion/write-binary-ion.ts';
import { toText } from '../../expression/to-text.ts';
import type { Value } from '../../expression/value.ts';
import type { RunContext } from '../plugin.ts';
import { readLines, readStored, renderAddress } from './stored-file.ts';

/** One item of a file. */
export interface Item {
  /** Its members as variables, or why it has none. */
  readonly variables: Result<ReadonlyMap<string, Value>>;
  /** As it stands in a file, with what comes between items. */
  readonly bytes: Uint8Array;
}

/** Reads the items of a file. A line that is no map is told where it is asked for. Answers TASK_FAILED. */
export function readItems(content: Uint8Array, { hasBinaryIon }: Switches): Result<readonly Item[]> {
  if (!hasBinaryIon) return ok(readLines(content).map(readLine));
  const text = (): Result<Value[], string> => readIon(new TextDecoder().decode(content), Number.POSITIVE_INFINITY);
  const values = isBinaryIon(content) ? readBinaryIon(content) : text();
  if (!values.ok) return fail(createError('TASK_FAILED', `Cannot read items: ${values.error}`));
  return ok(values.value.map((value) => ({ variables: variablesOf(value), bytes: writeBinaryIon(value) })));
}

/** Reads the items of the file that a property names. Answers EXPRESSION_FAILED, FILE_UNREADABLE, TASK_FAILED. */
export function readStoredItems(
  property: JsonValue | undefined,
  context: Pick<RunContext, 'ports' | 'render' | 'scope' | 'switches'>,
): Result<readonly Item[]> {
  const from = renderAddress(property, context);
  if (!from.ok) return from;
  const content = readStored(from.value, context);
  return content.ok ? readItems(content.value, context.switches) : content;
}

function readLine(line: string): Item {
  const bytes = Buffer.from(`${line}\n`);
  const values = readIon(line, 1);
  if (values.ok) return { bytes, variables: variablesOf(values.value[0] ?? new Map()) };
  return { bytes, variables: fail(createError('TASK_FAILED', `Cannot read item: ${values.error}`)) };
}

function variablesOf(value: Value): Result<ReadonlyMap<string, Value>> {
  if (!(value instanceof Map)) return fail(createError('TASK_FAILED', 'Cannot read item: it is not a map'));
  return ok(new Map([...value].map(([key, member]) => [toText(key), member])));
}
