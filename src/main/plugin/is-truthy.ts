// Whether a rendered text counts as true, as `runIf`, a trigger's `when`, conditions of tasks and assertions read it.
// Source: `TruthUtils` of Kestra, 16 values of `runIf` seen on 1.3.19 and 2.0.0.

const falseTexts: ReadonlySet<string> = new Set(['', 'false', '0', '-0']);

/** Everything but a few texts is true, also `False` and `no`: that is how Kestra reads it. */
export function isTruthy(rendered: string): boolean {
  return !falseTexts.has(rendered.trim());
}
