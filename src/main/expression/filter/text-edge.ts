// `startsWith(value)` and `endsWith(value)`, on the Java texts of both. Source: Kestra's filters of these names.
import { raiseNull } from '../argument.ts';
import type { Arguments, CallContext, Filter } from '../extension.ts';
import { raisePebble } from '../raise.ts';
import { toText } from '../to-text.ts';
import type { Value } from '../value.ts';

/** Letter case counts. Null is false where `checksTextEdges` is on and a Java error where it is not. */
export const startsWith: Filter = {
  name: 'startsWith',
  argumentNames: ['value'],
  apply: (input, parameters, context) =>
    test({ input, parameters, context, holds: (text, edge) => text.startsWith(edge) }),
};

/** As `startsWith`, at the end. */
export const endsWith: Filter = {
  name: 'endsWith',
  argumentNames: ['value'],
  apply: (input, parameters, context) =>
    test({ input, parameters, context, holds: (text, edge) => text.endsWith(edge) }),
};

interface EdgeTest {
  readonly input: Value;
  readonly parameters: Arguments;
  readonly context: CallContext;
  readonly holds: (text: string, edge: string) => boolean;
}

/** The older version calls `toString` unguarded on the input and then on the argument, hence two texts for null. */
function test({ input, parameters, context, holds }: EdgeTest): boolean {
  const edge = parameters.get('value') ?? null;
  if (context.switches.checksTextEdges) {
    if (input === null) return false;
    if (edge === null) return raisePebble("The argument 'value' is required.");
  }
  if (input === null) return raiseNull('Cannot invoke "Object.toString()" because "input" is null');
  if (edge === null) {
    return raiseNull(
      'Cannot invoke "Object.toString()" because the return value of "java.util.Map.get(Object)" is null',
    );
  }
  return holds(toText(input), toText(edge));
}
