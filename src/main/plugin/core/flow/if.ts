// Runs `then` or `else`, by a condition that is rendered once, when it begins.
// Source: seen on Kestra 1.3.19 and 2.0.0 (`if-*`, `y-if-truthiness` in the recorded runs).
import { z } from 'zod';
import { ok } from '../../../contract/errors.ts';
import type { JsonValue } from '../../../contract/value.ts';
import type { FlowableTask } from '../../plugin.ts';
import { handlerProperties, listsNamed } from '../../flowable.ts';
import { isTruthy } from '../../is-truthy.ts';
import { optionalTaskList, taskList } from '../../java-types.ts';
import { renderAsText } from '../../render-property.ts';
import { listOf, nextOfList } from '../../task-list.ts';

/** Outputs `evaluationResult`, by which a resumed execution goes on. Answers EXPRESSION_FAILED. */
export const ifTask: FlowableTask = {
  kind: 'flowable',
  isSelfContained: true,
  type: 'io.kestra.plugin.core.flow.If',
  aliases: ['io.kestra.core.tasks.flows.If'],
  properties: ({ hasLegacyTypes }) => ({
    condition: hasLegacyTypes ? z.string().optional() : z.string(),
    // oxlint-disable-next-line unicorn/no-thenable -- the name is Kestra's, and nobody awaits a schema
    then: taskList(),
    else: optionalTaskList(),
    ...handlerProperties(),
  }),
  // There are always two ways, also where nothing stands on one.
  lists: (properties) => new Map<string, JsonValue>([['then', []], ['else', []], ...listsNamed(properties, ['then', 'else'])]), // prettier-ignore
  begin(task, context) {
    const rendered = renderAsText(task.properties.get('condition') ?? null, context);
    return rendered.ok ? ok(new Map([['evaluationResult', isTruthy(rendered.value)]])) : rendered;
  },
  next({ task, outputs, runs }) {
    return nextOfList(listOf(task, outputs.get('evaluationResult') === true ? 'then' : 'else'), runs);
  },
};
