// How Kestra reads a task's dynamic duration: `PT1M30S`, or else a JSON number of seconds of which what follows
// after a blank is left unread, so that `0.2 minutes` are 0.2 seconds.
// Source: `Property<Duration>` of Kestra, seen on 1.3.19 and 2.0.0 (`dur-*`, `timeout-*` in the recorded runs).
import { createError, fail, ok, type Result } from '../contract/errors.ts';
import type { JsonValue } from '../contract/value.ts';
import { jacksonPlace } from '../expression/jackson-place.ts';
import { durationSeconds } from './java-duration.ts';
import type { RunContext } from './plugin.ts';
import { jacksonTokenError, renderAsText } from './render-property.ts';

/** Java keeps the seconds of a duration in a long. */
const secondsMax = 2 ** 63;

/** Renders a duration. @returns nanoseconds, below zero too. Answers EXPRESSION_FAILED, TASK_FAILED */
export function renderDuration(property: JsonValue, context: Pick<RunContext, 'render'>): Result<bigint> {
  const text = renderAsText(property, context);
  return text.ok ? readDuration(text.value) : text;
}

/** Reads a rendered duration. @returns nanoseconds, below zero too. Answers TASK_FAILED */
export function readDuration(text: string): Result<bigint> {
  const seconds = durationSeconds(text.trim()) ?? jsonSeconds(text);
  if (seconds === undefined) return fail(createError('TASK_FAILED', jacksonError(text)));
  if (Math.abs(seconds) >= secondsMax) return fail(createError('TASK_FAILED', 'Text cannot be parsed to a Duration'));
  return ok(BigInt(Math.round(seconds * 1e9)));
}

const jsonNumber = /^\s*(-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?)/;

function jsonSeconds(text: string): number | undefined {
  const [all = '', digits] = jsonNumber.exec(text) ?? [];
  return digits !== undefined && /^(?:\s|$)/.test(text.slice(all.length)) ? Number(digits) : undefined;
}

/** Jackson's words for a text that begins with no number. */
function jacksonError(text: string): string {
  const number = jsonNumber.exec(text)?.[0];
  const word = /^\s*([\p{L}\p{N}_$]+)/u.exec(text)?.[1];
  if (number === undefined && word !== undefined) return jacksonTokenError(word);
  const rest = text.slice(number?.length ?? 0);
  if (rest === '')
    return 'com.fasterxml.jackson.databind.exc.MismatchedInputException: No content to map due to end-of-input';
  const wanted =
    number === undefined
      ? `expected a valid value (JSON String, Number, Array, Object or token 'null', 'true' or 'false')`
      : 'Expected space separating root-level values';
  return (
    `com.fasterxml.jackson.core.JsonParseException: Unexpected character ('${rest.charAt(0)}' ` +
    `(code ${rest.charCodeAt(0)})): ${wanted}${jacksonPlace({ column: text.length - rest.length + 1 })}`
  );
}
