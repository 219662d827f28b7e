// What a condition came to for a delivery, in the few words that there is room for.
import type { ToldCondition } from '../../main/contract/told-condition.ts';

/** Longest text that is told behind a line of the editor, in characters. */
const toldMax = 60;

/** `→ true`, `→ "push", holds`, `→ cannot be evaluated: …`: for the end of its line. */
export function describeCondition({ holds, rendered, why }: ToldCondition): string {
  const values = rendered.map((text) => `"${text.length > toldMax ? `${text.slice(0, toldMax)}…` : text}"`).join(', ');
  // A plain yes or no says all there is to say.
  if (rendered.length === 1 && rendered[0] === String(holds)) return `→ ${rendered[0]}`;
  if (values === '') return `→ ${why}`;
  return `→ ${values}, ${holds ? 'holds' : 'does not hold'}`;
}
