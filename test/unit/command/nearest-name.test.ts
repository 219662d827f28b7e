// Suggestions for mistyped names.
import { expect, it } from 'vitest';
import { didYouMean, nearestName } from '../../../src/main/command/nearest-name.ts';

const names = ['serve', 'validate', 'run', 'eval', 'send'];
const cases = [
  { word: 'serv', nearest: 'serve' },
  { word: 'sned', nearest: 'send' },
  { word: 'rn', nearest: 'run' },
  { word: 'valdiate', nearest: 'validate' },
  { word: 'vaildaet', nearest: 'validate' },
  { word: 'deploy', nearest: undefined },
  { word: '', nearest: undefined },
];

it.each(cases)('the nearest name of "$word" is $nearest', ({ word, nearest }) => {
  expect(nearestName(word, names)).toBe(nearest);
});

it('a sentence names the nearest, or says nothing', () => {
  expect([didYouMean('serve'), didYouMean(undefined)]).toEqual([' (did you mean "serve"?)', '']);
});
