// Path of a node → the expression by which a flow reads it. What it gives has been evaluated by the renderer
// itself (`test/unit/renderer/json/expression-path.test.ts`).

/** Names that stand behind a point as they are; anything else goes into brackets. */
const plainName = /^[A-Za-z_][A-Za-z0-9_]*$/;
/** Words that are operators of the language wherever they stand. */
const operatorWords: ReadonlySet<string> = new Set(['and', 'contains', 'equals', 'is', 'isIn', 'not', 'or']);

/** Keys and indexes from the first name on. */
export type JsonPath = readonly (string | number)[];

/**
 * `trigger.body.items[0]['X-Id']`: what stands between the braces. Undefined where the language cannot write a
 * key: one that ends with a backslash, for it has no escape for that.
 */
export function formatPath(path: JsonPath): string | undefined {
  const [first = '', ...rest] = path;
  let text = String(first);
  for (const part of rest) {
    const written = formatPart(part);
    if (written === undefined) return undefined;
    text += written;
  }
  return text;
}

/** `{{ trigger.body.items[0].id }}`; undefined as `formatPath` is. */
export function formatExpression(path: JsonPath): string | undefined {
  const text = formatPath(path);
  return text === undefined ? undefined : `{{ ${text} }}`;
}

function formatPart(part: string | number): string | undefined {
  if (typeof part === 'number') return `[${part}]`;
  if (plainName.test(part) && !operatorWords.has(part)) return `.${part}`;
  const mark = ["'", '"'].find((candidate) => takes(candidate, part));
  return mark === undefined ? undefined : `[${mark}${part.replaceAll(mark, `\\${mark}`)}${mark}]`;
}

/** Only the surrounding quote can be escaped; every other backslash stays, and two of them are one of a pair. */
function takes(mark: string, text: string): boolean {
  // Text in double quotes is interpolated.
  if (mark === '"' && text.includes('#')) return false;
  const loneSlash = new RegExp(String.raw`(?<!\\)\\(?:\\\\)*(?:${mark}|$)`);
  return !loneSlash.test(text);
}
