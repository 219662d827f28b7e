// The condition that people use: an expression whose text is neither blank nor `false`.
// Unlike `runIf`, `0` is true here. Source: seen on Kestra 1.3.19 (`13-cond-*` in the recorded exchanges).
import { z } from 'zod';
import { ok } from '../../../contract/errors.ts';
import type { Condition } from '../../plugin.ts';
import { renderAsText } from '../../render-property.ts';

/** Holds where its rendered `expression` is neither blank nor `false`. Answers EXPRESSION_FAILED. */
export const expressionCondition: Condition = {
  kind: 'condition',
  type: 'io.kestra.plugin.core.condition.Expression',
  aliases: [
    'io.kestra.plugin.core.condition.ExpressionCondition',
    'io.kestra.core.models.conditions.types.ExpressionCondition',
    'io.kestra.core.models.conditions.types.VariableCondition',
  ],
  properties: () => ({ expression: z.unknown() }),
  holds(properties, context) {
    const rendered = renderAsText(properties.get('expression') ?? '', context);
    if (!rendered.ok) return rendered;
    const text = rendered.value.trim();
    return ok(text !== '' && text !== 'false');
  },
};
