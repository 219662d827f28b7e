// `tasksWithState(state)`: the entries of the variable `tasks` whose state has that name.
// Source: Kestra's TasksWithStateFunction.
import { castText, isMap, raiseNull, requiredArgument } from '../argument.ts';
import type { CallContext, TemplateFunction } from '../extension.ts';
import { createHashMap } from '../hash-map.ts';
import { JavaEnum, type Value } from '../value.ts';

/**
 * A list of maps with `taskId`, `state` and, in loops, `value`. The state is compared without its letter case; one
 * that does not exist finds nothing.
 */
export const tasksWithState: TemplateFunction = {
  name: 'tasksWithState',
  argumentNames: ['state'],
  call(parameters, context) {
    const message = "The 'tasksWithState' function expects an argument 'state'.";
    const given = castText(requiredArgument(parameters, 'state', message));
    if (given === null) return raiseNull('Cannot invoke "String.toUpperCase()" because the return value is null');
    const wanted = given.toUpperCase();
    const tasks = context.variable('tasks') ?? null;
    if (!isMap(tasks)) return [];
    const found: Value[] = [];
    for (const [taskId, details] of tasks) {
      if (!isMap(details)) continue;
      for (const [key, detail] of details) {
        context.tick(1);
        // A task of a loop has one entry for each value, with the state inside.
        const inner = isMap(detail) ? (detail.get('state') ?? null) : null;
        const state = isMap(detail)
          ? stateName(inner, context)
          : key === 'state'
            ? stateName(detail, context)
            : undefined;
        if (state !== wanted) continue;
        const entries: [Value, Value][] = [
          ['taskId', taskId],
          ['state', state],
        ];
        if (isMap(detail)) entries.push(['value', key]);
        found.push(createHashMap(entries));
      }
    }
    return found;
  },
};

/**
 * In a live execution states are constants of an enum. Where `findsEnumStates` is off, Kestra casts only texts and so
 * finds none of them: an error of that version which flows may have come to rely on.
 */
function stateName(value: Value, { switches }: CallContext): string | undefined {
  if (typeof value === 'string') return value.toUpperCase();
  return value instanceof JavaEnum && switches.findsEnumStates ? value.name : undefined;
}
