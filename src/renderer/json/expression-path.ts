// Path of a node → the expression by which a flow reads it. What it gives has been evaluated by the renderer
// itself (`test/unit/renderer/json/expression-path.test.ts`).

/** Names that stand behind a point as they are; anything else goes into brackets. */
const plainName = /^[A-Za-z_][A-Za-z0-9_]*$/;

/** Keys and indexes from the first name on. */
export type JsonPath = readonly (string | number)[];

/** `trigger.body.items[0]['X-Id']`: what stands between the braces. */
export function formatPath(path: JsonPath): string {
  const [first = '', ...rest] = path;
  return rest.reduce<string>((text, part) => text + formatPart(part), String(first));
}

/** `{{ trigger.body.items[0].id }}`. */
export function formatExpression(path: JsonPath): string {
  return `{{ ${formatPath(path)} }}`;
}

function formatPart(part: string | number): string {
  if (typeof part === 'number') return `[${part}]`;
  if (plainName.test(part)) return `.${part}`;
  return `[${quote(part)}]`;
}

/** Pebble's strings know a backslash before the quote that ends them, and nothing else. */
function quote(text: string): string {
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'";
  return `${mark}${text.replaceAll('\\', '\\\\').replaceAll(mark, `\\${mark}`)}${mark}`;
}
