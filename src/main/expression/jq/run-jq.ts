// Running a jq program on one value. There is no input, no environment and no file to be reached from it.
// Source: jackson-jq in the mode of jq 1.6, as Kestra's filter `jq` runs it.
import { fail, ok, type Result } from '../../contract/errors.ts';
import type { JsonValue } from '../../contract/value.ts';
import { evaluate } from './jq-evaluate.ts';
import { JqFailure } from './jq-failure.ts';
import { toJqText } from './jq-json.ts';
import { parseJq } from './jq-parser.ts';
import type { JqScope } from './jq-scope.ts';

/** What a program may reach. */
export interface JqWorld {
  /** Counts work; stops when there is too much. */
  tick(steps: number): void;
  /** Nanoseconds since 1970. */
  nowNanos(): bigint;
}

/**
 * All results of a program, or why it has none: one error undoes the results before it, because Kestra gives a list
 * or fails. The reason is an error value as text; callers show Kestra's one sentence instead.
 */
export function runJq(program: string, input: JsonValue, world: JqWorld): Result<JsonValue[], string> {
  const run = {
    tick: (steps: number) => world.tick(steps),
    nowNanos: () => world.nowNanos(),
    evaluate,
    written: new Map(),
  };
  const scope: JqScope = { run, depth: 0, variables: undefined, functions: undefined, labels: undefined };
  // Failures of the program end here; those of the renderer, such as its bound on work, go on to it.
  try {
    const items = evaluate(parseJq(program), scope, { value: input, path: undefined });
    return ok(Array.from(items, ({ value }) => value));
  } catch (error) {
    if (error instanceof JqFailure) return fail(toJqText(error.value));
    throw error;
  }
}
