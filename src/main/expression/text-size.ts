// The bound on texts that a callable makes at one go. Texts that grow step by step are bounded by the language.
import { textCharactersMax } from './bounds.ts';
import { raiseBound } from './raise.ts';

/**
 * Stops before a text of that many characters is made, when that is more than a rendering may hold. Asked before, as
 * the making of it is what would end the program.
 */
export function checkTextSize(characters: number): void {
  if (characters > textCharactersMax) {
    raiseBound(`Cannot make a text of ${characters} characters: the most is ${textCharactersMax}`);
  }
}
