// Sets variables of the execution: maps among them are merged with what is there, to any depth.
// Source: `SetVariables` of Kestra, seen on 1.3.19 and 2.0.0 (`setvars-nooverwrite` in the recorded runs).
import { z } from 'zod';
import { createError, fail, ok } from '../../../contract/errors.ts';
import { deepMerge } from '../../deep-merge.ts';
import type { UpdatingTask } from '../../plugin.ts';
import { renderBooleanProperty, renderMapProperty } from '../../render-structure.ts';

/** Outputs nothing. Answers EXPRESSION_FAILED, TASK_FAILED. */
export const setVariablesTask: UpdatingTask = {
  kind: 'updating',
  isSelfContained: true,
  type: 'io.kestra.plugin.core.execution.SetVariables',
  properties: () => ({
    variables: z.unknown(),
    overwrite: z.unknown().optional(),
  }),
  update(task, { variables = new Map() }, context) {
    const added = renderMapProperty(task.properties.get('variables') ?? null, context);
    if (!added.ok) return added;
    const overwrite = renderBooleanProperty(task.properties.get('overwrite') ?? true, context);
    if (!overwrite.ok) return overwrite;
    const known = [...added.value.keys()].filter((name) => variables.has(name));
    if (!overwrite.value && known.length > 0) {
      const refusal = '`overwrite` is set to false and the following variables already exist';
      return fail(createError('TASK_FAILED', `${refusal}: ${known.join(',')}`));
    }
    return ok({ variables: deepMerge(variables, added.value) });
  },
};
