// Suggestions for mistyped names.
import { expect, it } from 'vitest';
import { didYouMean } from '../../../src/main/command/did-you-mean.ts';

const names = ['serve', 'validate', 'run', 'eval', 'send'];
const cases = [
  { word: 'serv', says: ' (did you mean "serve"?)' },
  { word: 'SEND', says: ' (did you mean "send"?)' },
  { word: 'valdiate', says: ' (did you mean "validate"?)' },
  { word: 'deploy', says: '' },
  { word: '', says: '' },
];

it.each(cases)('"$word"$says', ({ word, says }) => {
  expect(didYouMean(word, names)).toBe(says);
});
