// Where a state is kept: a key-value entry of the flow's namespace, under a key of the flow, or of the namespace
// alone, and of the value that the taskrun runs for.
// Source: `StateStore` and `AbstractState` of Kestra, seen on 1.3.19 (`state-set-get` in the recorded runs).
import { createError, fail, ok, type Result } from '../../contract/errors.ts';
import { isJsonMap, type JsonMap } from '../../contract/value.ts';
import { slugifyText } from '../../expression/filter/slugify.ts';
import { checkKey, type EntryPlace, renderFlag } from '../key-value/open-entries.ts';
import type { RunContext } from '../plugin.ts';
import { renderAsText } from '../render-property.ts';
import { murmur128 } from './murmur.ts';

/** The name of a state that the task does not name. */
export const defaultState = 'default';

/** The place that `name`, `namespace` and `taskrunValue` say. Answers EXPRESSION_FAILED, TASK_FAILED. */
export function renderStatePlace(properties: JsonMap, context: RunContext): Result<EntryPlace> {
  const name = renderAsText(properties.get('name') ?? defaultState, context);
  if (!name.ok) return name;
  const isOfNamespace = renderFlag(properties.get('namespace') ?? false, context);
  if (!isOfNamespace.ok) return isOfNamespace;
  const isOfValue = renderFlag(properties.get('taskrunValue') ?? true, context);
  if (!isOfValue.ok) return isOfValue;
  const value = isOfValue.value ? context.render("{{ taskrun.value ?? '' }}") : ok('');
  if (!value.ok) return value;
  const { namespace, flowId } = context.scope;
  const flow = isOfNamespace.value ? '' : `${slugifyText(flowId)}_`;
  const key = `${flow}states_tasks-states_${name.value}${value.value === '' ? '' : `_${murmur128(value.value)}`}`;
  const valid = checkKey(key);
  return valid.ok ? ok({ namespace, key }) : valid;
}

/** What is kept there; undefined where nothing is. Answers STORAGE_FAILED, TASK_FAILED. */
export function readState(place: EntryPlace, { ports }: Pick<RunContext, 'ports'>): Result<JsonMap | undefined> {
  const found = ports.keyValues.find(place);
  if (!found.ok) return found;
  if (found.value === undefined) return ok(undefined);
  if (isJsonMap(found.value.value)) return ok(found.value.value);
  return fail(createError('TASK_FAILED', `Cannot read state: the key-value entry "${place.key}" is not a map`));
}
