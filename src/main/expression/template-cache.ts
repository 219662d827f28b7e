// Compiled templates by their text, the least recently used ones dropped first. Templates can come from
// payloads through `render()`, so the number and the size of what is kept are bounded.

/** A bounded cache. */
export interface TemplateCache<T> {
  /** Answers what is kept for a text, or makes it. */
  get(template: string, create: (template: string) => T): T;
}

/** Longer templates are compiled each time. */
const keptCharactersMax = 100_000;

/** Makes a cache of at most so many templates. A creation that fails is not kept: the same template fails anew. */
export function createTemplateCache<T>(templatesMax: number): TemplateCache<T> {
  const kept = new Map<string, T>();
  let latest = '';
  return {
    get(template, create) {
      const found = kept.get(template);
      if (found !== undefined) {
        // A map gives its oldest key first, so what is used moves to the end.
        if (template !== latest) {
          kept.delete(template);
          kept.set(template, found);
          latest = template;
        }
        return found;
      }
      const created = create(template);
      if (template.length > keptCharactersMax) return created;
      kept.set(template, created);
      latest = template;
      const [oldest] = kept.size > templatesMax ? kept.keys() : [];
      if (oldest !== undefined) kept.delete(oldest);
      return created;
    },
  };
}
