// Whether a text of a flow is a template. Only its rendering says what it is then, so nothing is judged before.

/** Whether a text has something in it to be rendered. */
export function isExpression(text: string): boolean {
  return text.includes('{{') || text.includes('{%');
}
