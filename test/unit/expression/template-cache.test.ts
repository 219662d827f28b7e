// The cache of compiled templates.
import { expect, it } from 'vitest';
import { createTemplateCache } from '../../../src/main/expression/template-cache.ts';

function createCounted(templatesMax: number): (template: string) => readonly string[] {
  const cache = createTemplateCache<string>(templatesMax);
  const made: string[] = [];
  return (template) => {
    cache.get(template, (text) => {
      made.push(text);
      return text;
    });
    return made;
  };
}

it('a template is made once', () => {
  const get = createCounted(2);
  get('a');
  expect(get('a')).toEqual(['a']);
});

it('the template that was not used for longest is dropped', () => {
  const get = createCounted(2);
  for (const template of ['a', 'b', 'a', 'c', 'a']) get(template);
  expect(get('b')).toEqual(['a', 'b', 'c', 'b']);
});

it('a very long template is not kept', () => {
  const get = createCounted(2);
  const long = 'x'.repeat(100_001);
  get(long);
  expect(get(long)).toHaveLength(2);
});
