// Removes variables of the execution; `a.b` is the member `b` of the variable `a`.
// Source: `UnsetVariables` of Kestra, seen on 1.3.19 and 2.0.0 (`unsetvars*` in the recorded runs).
import { z } from 'zod';
import { createError, fail, ok, type Result } from '../../../contract/errors.ts';
import { isJsonMap, type JsonMap, type JsonValue } from '../../../contract/value.ts';
import { classCastText } from '../../class-cast.ts';
import type { UpdatingTask } from '../../plugin.ts';
import { renderBooleanProperty, renderTextsProperty } from '../../render-structure.ts';

/** Outputs nothing. Answers EXPRESSION_FAILED, TASK_FAILED. */
export const unsetVariablesTask: UpdatingTask = {
  kind: 'updating',
  isSelfContained: true,
  type: 'io.kestra.plugin.core.execution.UnsetVariables',
  properties: () => ({
    variables: z.unknown(),
    ignoreMissing: z.unknown().optional(),
  }),
  update(task, execution, context) {
    const names = renderTextsProperty(task.properties.get('variables') ?? null, context);
    if (!names.ok) return names;
    const ignoreMissing = renderBooleanProperty(task.properties.get('ignoreMissing') ?? false, context);
    if (!ignoreMissing.ok) return ignoreMissing;
    const refusesMissing = context.switches.refusesMissingVariables && !ignoreMissing.value;
    // What Java calls on the map shows where there is no map: its message names the method.
    const looksFirst = context.switches.refusesMissingVariables !== ignoreMissing.value;
    let variables: JsonValue = execution.variables ?? null;
    for (const name of names.value) {
      const rest = removeVariable(variables, name.split('.'), { refusesMissing, looksFirst });
      if (!rest.ok) return rest;
      variables = rest.value;
    }
    return ok(isJsonMap(variables) ? { variables } : {});
  },
};

/** How a version treats what is not there. */
interface Missing {
  readonly refusesMissing: boolean;
  readonly looksFirst: boolean;
}

function removeVariable(variables: JsonValue, path: readonly string[], missing: Missing): Result<JsonMap> {
  const [name = '', ...below] = path;
  if (!isJsonMap(variables)) return fail(createError('TASK_FAILED', notMap(variables, below, missing)));
  if (below.length > 0) {
    const inner = removeVariable(variables.get(name) ?? null, below, missing);
    return inner.ok ? ok(new Map([...variables, [name, inner.value]])) : inner;
  }
  if (missing.refusesMissing && !variables.has(name)) {
    return fail(createError('TASK_FAILED', `Variable '${name}' not found and \`ignoreMissing\` is false`));
  }
  return ok(new Map([...variables].filter(([key]) => key !== name)));
}

function notMap(value: JsonValue, below: readonly string[], { looksFirst }: Missing): string {
  if (value !== null) return classCastText(value, 'java.util.Map');
  const method = below.length > 0 ? 'get' : looksFirst ? 'containsKey' : 'remove';
  return `Cannot invoke "java.util.Map.${method}(Object)" because "vars" is null`;
}
