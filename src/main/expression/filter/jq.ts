// `jq(expression)`: the results of a jq program in a list. Every failure has the same text, as in Kestra.
// Source: Kestra's JqFilter.
import { parseJson } from '../../contract/parse-json.ts';
import type { JsonValue } from '../../contract/value.ts';
import { castText, requiredArgument } from '../argument.ts';
import type { CallContext, Filter } from '../extension.ts';
import { classNameOf } from '../java-class.ts';
import { runJq } from '../jq/run-jq.ts';
import { raisePebble } from '../raise.ts';
import { toText } from '../to-text.ts';
import type { Value } from '../value.ts';
import { writeJson } from '../write-json.ts';

/**
 * Always a list, even for one result: `| jq('.a') | first` is the value itself. A text is read as JSON first, so text
 * that is none fails like a wrong program does. Null stays null without running anything.
 */
export const jq: Filter = {
  name: 'jq',
  argumentNames: ['expression'],
  apply(input, parameters, context) {
    if (input === null) return null;
    const message = "The 'jq' filter expects an argument 'expression'.";
    const program = castText(requiredArgument(parameters, 'expression', message));
    const value = toJson(input, context);
    const world = {
      tick: (steps: number) => context.tick(steps),
      nowNanos: () => context.services.nowNanos(),
    };
    const results = program === null || value === undefined ? undefined : runJq(program, value, world);
    if (results?.ok === true) return results.value;
    // jackson-jq's own reason is lost in Kestra, hence in ours: what stands here is all that a user will see there.
    return raisePebble(`Unable to parse jq value '${toText(input)}' with type '${classNameOf(input)}'`);
  },
};

/** Texts are read as JSON, everything else becomes what its JSON says; undefined where it is none. */
function toJson(input: Value, context: CallContext): JsonValue | undefined {
  const text = typeof input === 'string' ? input : writeJson(input, context.switches);
  const parsed = parseJson(text, { allowTrailing: true });
  return parsed.ok ? parsed.value : undefined;
}
