// Addresses that open the playground with something.
import { expect, it } from 'vitest';
import { queryOfDraft, readPlaygroundLink } from '../../../../src/renderer/playground/playground-link.ts';

it.each([
  ['a written context', { template: '{{ a }}', context: '{"a": 1}' }],
  ['a delivery', { template: '{{ a }}', source: { kind: 'delivery', id: 'd1' } as const, context: 'left out' }],
  ['an execution', { template: '{{ a }}', source: { kind: 'execution', id: 'e1' } as const, context: 'left out' }],
])('%s comes back from its address', (_fact, draft) => {
  const { context, ...named } = draft;
  const expected = 'source' in draft ? named : { ...named, context };
  expect(readPlaygroundLink(new URLSearchParams(queryOfDraft(draft)))).toEqual(expected);
});

it('what is too long for an address is left out', () => {
  expect(queryOfDraft({ template: 'x'.repeat(5000), context: 'y'.repeat(5000) })).toEqual({});
});

it('an address without anything asks for nothing', () => {
  expect(readPlaygroundLink(new URLSearchParams('tab=x'))).toBeUndefined();
});
