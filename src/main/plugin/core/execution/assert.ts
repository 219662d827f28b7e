// Fails where one of its conditions is false. All of them are tried, and each that does not hold is logged.
// Source: seen on Kestra 1.3.19 and 2.0.0 (`assert-two` in the recorded runs).
import { z } from 'zod';
import { createError, fail, ok } from '../../../contract/errors.ts';
import { printJson } from '../../../contract/print-json.ts';
import type { JsonValue } from '../../../contract/value.ts';
import { isTruthy } from '../../is-truthy.ts';
import { withJava } from '../../java-types.ts';
import type { RunContext, RunnableTask } from '../../plugin.ts';
import { renderAsText } from '../../render-property.ts';

/** Outputs nothing; metrics count what held and what did not. Answers EXPRESSION_FAILED, TASK_FAILED. */
export const assertTask: RunnableTask = {
  kind: 'runnable',
  isSelfContained: true,
  type: 'io.kestra.plugin.core.execution.Assert',
  properties: () => ({
    conditions: withJava(z.array(z.unknown()), { class: 'java.util.ArrayList' }),
    errorMessage: z.unknown().optional(),
  }),
  run(task, context) {
    const conditions = task.properties.get('conditions');
    const holding = (Array.isArray(conditions) ? conditions : []).map((each) => holds(each, context));
    const failed = holding.filter((each) => !each).length;
    context.metric({ name: 'failed', type: 'counter', value: failed, tags: {} });
    context.metric({ name: 'success', type: 'counter', value: holding.length - failed, tags: {} });
    if (failed === 0) return ok({ state: 'SUCCESS', outputs: new Map() });
    const errorMessage = task.properties.get('errorMessage') ?? null;
    const reason = errorMessage === null ? ok('') : renderAsText(errorMessage, context);
    if (!reason.ok) return reason;
    const sentence = `${failed} ${failed === 1 ? 'assertion' : 'assertions'} failed!`;
    return fail(createError('TASK_FAILED', errorMessage === null ? sentence : `${sentence}\n${reason.value}`));
  },
};

/** Whether a condition holds; logs the one that does not. */
function holds(condition: JsonValue, context: RunContext): boolean {
  const text = typeof condition === 'string' ? condition : printJson(condition);
  const rendered = renderAsText(condition, context);
  if (rendered.ok && isTruthy(rendered.value)) return true;
  const problem = rendered.ok ? 'failed!' : `failed, failed to render \`${rendered.error.message}\``;
  context.log('ERROR', `Assertion \`${text}\` ${problem}`);
  return false;
}
