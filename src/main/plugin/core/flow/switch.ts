// Runs the tasks of the case whose name is its rendered value, else those of `defaults`.
// Source: seen on Kestra 1.3.19 and 2.0.0 (`switch-*`, `y-switch-case-disabled` in the recorded runs).
import { z } from 'zod';
import { ok } from '../../../contract/errors.ts';
import { isJsonMap, type JsonMap, type JsonValue } from '../../../contract/value.ts';
import type { FlowableTask } from '../../plugin.ts';
import { handlerProperties, listsNamed } from '../../flowable.ts';
import { optionalTaskList, slotOf, withJava } from '../../java-types.ts';
import { renderAsText } from '../../render-property.ts';
import { enabled, endOfHanging, listOf, nextOfList } from '../../task-list.ts';

/** Cases have any name, so that their lists need one that no other list can have. */
const casePrefix = 'case ';

/** The type, as the checks of tasks name it. */
export const switchTask: FlowableTask = {
  kind: 'flowable',
  isSelfContained: true,
  type: 'io.kestra.plugin.core.flow.Switch',
  aliases: ['io.kestra.core.tasks.flows.Switch'],
  properties: () => ({
    value: z.unknown(),
    // Kestra reads the tasks of the cases, but never checks what is in them.
    cases: withJava(z.record(z.string(), z.array(slotOf({ kind: 'task' }))), { isReadOnly: true }).optional(),
    defaults: optionalTaskList(),
    ...handlerProperties(),
  }),
  lists: (properties) => new Map([...casesOf(properties), ...listsNamed(properties, ['defaults'])]),
  begin(task, context) {
    const rendered = renderAsText(task.properties.get('value') ?? null, context);
    if (!rendered.ok) return rendered;
    const hasCase = casesOf(task.properties).has(casePrefix + rendered.value);
    return ok(new Map<string, JsonValue>([['defaults', !hasCase], ['value', rendered.value]])); // prettier-ignore
  },
  next({ task, outputs, runs, flowName, executionId }) {
    const isDefault = outputs.get('defaults') === true;
    const chosen = outputs.get('value');
    const value = typeof chosen === 'string' ? chosen : '';
    const list = listOf(task, isDefault ? 'defaults' : casePrefix + value);
    if (isDefault && task.lists?.get('defaults') === undefined) {
      const message = `No task found on flow '${flowName}', task '${task.id}', execution '${executionId}'`;
      return { type: 'end', state: 'FAILED', says: { level: 'WARN', message } };
    }
    if (enabled(list.tasks).length === 0) {
      return endOfHanging(`what task "${task.id}" chose for "${value}" holds no task that could run`);
    }
    return nextOfList(list, runs);
  },
};

/** YAML gives names that are numbers or yes and no as texts already. */
function casesOf(properties: JsonMap): ReadonlyMap<string, JsonValue> {
  const cases = properties.get('cases') ?? null;
  return isJsonMap(cases) ? new Map([...cases].map(([name, list]) => [casePrefix + name, list])) : new Map();
}
