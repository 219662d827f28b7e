// Which of the two languages is offered at a place.
import { expect, it } from 'vitest';
import { defaultProfile } from '../../../../src/main/contract/profile.ts';
import { describeLanguage } from '../../../../src/main/flow/describe-language.ts';
import { completeFlow } from '../../../../src/renderer/flow/complete-flow.ts';

const language = describeLanguage(defaultProfile, { plugins: 'any' });

it.each([
  ['tasks:\n  - format: "{{ tri', 'trigger'],
  ['tasks:\n  - fo', 'type'],
  ['tasks:\n  - format: "{{ a }}"\nta', 'triggers'],
])('at the end of %j stands %s', (text, name) => {
  const found = completeFlow(text, text.length, { inputs: [], language });
  expect(found?.options.map((option) => option.text)).toContain(name);
});

it('nothing of the language is offered before it is read', () => {
  expect(completeFlow('ta', 2, { inputs: [] })).toBeUndefined();
});
