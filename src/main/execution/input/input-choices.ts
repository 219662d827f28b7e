// What a choice lets choose from: the values that stand in the flow, or those that its expression gives.
// Source: kestra `SelectInput`, `MultiselectInput`, seen on 1.3.19 and 2.0.0 (`in-select-*`, `in-multi-*`).
import { fail, ok, type Result } from '../../contract/errors.ts';
import type { JsonMap, JsonValue } from '../../contract/value.ts';
import { simpleClassNameOf } from '../../expression/java-class.ts';
import { readJson } from '../../expression/read-json.ts';
import { toText } from '../../expression/to-text.ts';
import { choiceExpression, listChoices } from '../../flow/input-summary.ts';
import type { ValueFault } from './value-fault.ts';

/** Everything is a text, whatever YAML made of it. Undefined for an input that is no choice. */
export function readChoices(
  type: string,
  declared: JsonMap,
  renderTyped: (template: string) => Result<JsonValue>,
): Result<readonly string[] | undefined, ValueFault> {
  const expression = choiceExpression(type, declared);
  return expression === undefined ? ok(listChoices(type, declared)) : renderChoices(expression, renderTyped);
}

/** The value that is taken where nobody chose, or null. */
export function firstChoice(type: string, declared: JsonMap, choices: readonly string[] = []): JsonValue {
  const [first] = choices;
  if (declared.get('autoSelectFirst') !== true || first === undefined) return null;
  return type === 'MULTISELECT' ? [first] : first;
}

function renderChoices(
  expression: string,
  renderTyped: (template: string) => Result<JsonValue>,
): Result<readonly string[], ValueFault> {
  const rendered = renderTyped(expression.trim());
  if (!rendered.ok) return fail(cause(`Cannot render 'expression'. Cause: ${rendered.error.message}`));
  const { value } = rendered;
  // A text is taken for the JSON of a list, and told as what it is where it is none.
  const read = typeof value === 'string' ? readJson(value) : ok(value);
  const list = read.ok ? read.value : value;
  if (Array.isArray(list)) return ok(list.filter((item) => item !== null).map(toText));
  const type = value === null ? '<null>' : simpleClassNameOf(value);
  return fail(cause(`Invalid expression result. Expected a list of strings, but received ${type}`));
}

function cause(text: string): ValueFault {
  return { kind: 'cause', text };
}
