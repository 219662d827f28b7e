// What is written in the playground outlives a reload.
import { expect, it } from 'vitest';
import { exampleDraft, keepDraft, readKeptDraft } from '../../../../src/renderer/playground/playground-draft.ts';

function createStorage(first: Record<string, string> = {}, isFull = false) {
  const kept = new Map(Object.entries(first));
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem(name: string, text: string) {
      if (isFull) throw new Error('QuotaExceededError');
      kept.set(name, text);
    },
    removeItem: (name: string) => void kept.delete(name),
  };
}

it('what was kept is read again', () => {
  const storage = createStorage();
  const draft = { template: '{{ a }}', context: '{"a": ', source: { kind: 'delivery', id: 'd1' } } as const;
  keepDraft(storage, draft);
  expect(readKeptDraft(storage)).toEqual(draft);
});

it.each([['{'], ['null'], ['{"template": 1, "context": ""}'], ['[]']])('%s is no draft: the example is', (text) => {
  expect(readKeptDraft(createStorage({ 'hookbench.playground': text }))).toEqual(exampleDraft);
});

it('what does not fit leaves no older one behind', () => {
  const storage = createStorage({ 'hookbench.playground': '{"template":"old","context":""}' }, true);
  keepDraft(storage, { template: 'new', context: '' });
  expect(readKeptDraft(storage)).toEqual(exampleDraft);
});
