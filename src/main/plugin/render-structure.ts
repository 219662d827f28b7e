// How Kestra reads a dynamic property that is a map, a list of texts, or a yes or no: what YAML wrote is rendered
// text by text, and a text has to render to the JSON of one. Source: `Property` of Kestra, seen on 1.3.19 and 2.0.0.
import { createError, type ErrorValue, fail, ok, type Result } from '../contract/errors.ts';
import { parseJson } from '../contract/parse-json.ts';
import { isJsonMap, type JsonMap, type JsonValue } from '../contract/value.ts';
import { explainJson } from '../expression/explain-json.ts';
import { toText } from '../expression/to-text.ts';
import type { Rendering } from './plugin.ts';
import { jacksonTokenError, renderAsText } from './render-property.ts';

type Renderer = Pick<Rendering, 'render' | 'renderObject'>;

/** Renders a map, its keys as well. Answers EXPRESSION_FAILED, TASK_FAILED. */
export function renderMapProperty(property: JsonValue, context: Renderer): Result<JsonMap> {
  const rendered = renderStructure(property, context);
  if (!rendered.ok) return rendered;
  return isJsonMap(rendered.value) ? ok(rendered.value) : fail(wrongShape('a map'));
}

/** Renders a list of texts; what is no text becomes one. Answers EXPRESSION_FAILED, TASK_FAILED. */
export function renderTextsProperty(property: JsonValue, context: Renderer): Result<readonly string[]> {
  const rendered = renderStructure(property, context);
  if (!rendered.ok) return rendered;
  return Array.isArray(rendered.value) ? ok(rendered.value.map(toText)) : fail(wrongShape('a list'));
}

/** Renders a yes or no. Answers EXPRESSION_FAILED, TASK_FAILED. */
export function renderBooleanProperty(property: JsonValue, context: Renderer): Result<boolean> {
  const rendered = renderAsText(property, context);
  if (!rendered.ok) return rendered;
  const text = rendered.value.trim();
  if (text === 'true' || text === 'false') return ok(text === 'true');
  return fail(createError('TASK_FAILED', jacksonTokenError(text)));
}

function renderStructure(property: JsonValue, context: Renderer): Result<JsonValue> {
  if (typeof property !== 'string') return context.renderObject(property);
  const text = context.render(property);
  if (!text.ok) return text;
  const parsed = parseJson(text.value);
  return parsed.ok ? parsed : fail(notJson(text.value, parsed.error));
}

/** Kestra's words where a text is no JSON; it shows the exception that Jackson threw. */
function notJson(text: string, error: ErrorValue): ErrorValue {
  return createError('TASK_FAILED', `com.fasterxml.jackson.core.JsonParseException: ${explainJson(text, error)}`);
}

function wrongShape(wanted: string): ErrorValue {
  return createError('TASK_FAILED', `Cannot read property: ${wanted} is needed`);
}
