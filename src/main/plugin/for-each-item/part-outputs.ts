// How the parts of a ForEachItem find what a part before them gave.
// Source: `ForEachItem.extractOutput` of Kestra 1.3.
import type { Result } from '../../contract/errors.ts';
import type { JsonValue } from '../../contract/value.ts';
import type { RunContext } from '../plugin.ts';

/**
 * What the part `<id>_<part>` of the same ForEachItem gave, null where there is none. Inside of a loop over values it
 * stands below the value of the ForEachItem. Answers EXPRESSION_FAILED.
 */
export function findPartOutputs(
  part: 'split' | 'items',
  { scope, renderTyped }: Pick<RunContext, 'scope' | 'renderTyped'>,
): Result<JsonValue> {
  const own = scope.taskId;
  const of = `outputs['${own.slice(0, own.lastIndexOf('_'))}_${part}']`;
  return renderTyped(`{{ parent.taskrun.value is defined ? ${of}[parent.taskrun.value] ?? null : ${of} ?? null }}`);
}
