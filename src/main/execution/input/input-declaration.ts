// Members of an input's declaration as they are read where an execution starts; the judge of flows has its own.
import { ok, type Result } from '../../contract/errors.ts';
import type { JsonMap, JsonValue } from '../../contract/value.ts';

/** The id; an older flow has a `name` instead. */
export function inputId(declared: JsonMap): string {
  return textOf(declared.get('id')) ?? textOf(declared.get('name')) ?? '';
}

/** The type; one that is missing is refused when the flow is judged, so that it only must not break anything here. */
export function inputType(declared: JsonMap): string {
  return textOf(declared.get('type')) ?? 'STRING';
}

/** The type of a list's members; those of a multiple choice are texts where nothing else is said. */
export function inputItemType(declared: JsonMap): string | undefined {
  return textOf(declared.get('itemType')) ?? (inputType(declared) === 'MULTISELECT' ? 'STRING' : undefined);
}

/** The default, rendered; null where there is none. Answers EXPRESSION_FAILED. */
export function readDefault(
  declared: JsonMap,
  renderObject: (value: JsonValue) => Result<JsonValue>,
): Result<JsonValue> {
  const value = declared.get('defaults') ?? null;
  return value === null ? ok(null) : renderObject(value);
}

function textOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
