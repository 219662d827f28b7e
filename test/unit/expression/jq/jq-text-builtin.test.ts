// Functions on texts.
import { expect, it } from 'vitest';
import { runText } from './running.ts';

it.each([
  [
    'ascii_downcase, ltrimstr("A"), rtrimstr("b"), startswith("A"), endswith("x"), explode, (explode | implode), utf8bytelength, split("")',
    '"Aéb"',
    '"aéb" "éb" "Aé" true false [65,233,98] "Aéb" 4 ["A","é","b"]',
  ],
  ['startswith("a")', '5', 'error: number is no string'],
  ['implode', '[55555555]', 'error: Invalid codepoint'],
] as const)('%s of %s gives %s', (program, input, expected) => {
  expect(runText(program, input)).toBe(expected);
});
