// A value with every text in it rendered: maps with their keys, lists, sets and arrays as lists; everything else
// stays as it is. Source: Kestra's `VariableRenderer.render` of maps and lists.
import { ok, type Result } from '../contract/errors.ts';
import { toText } from './to-text.ts';
import { JavaArray, JavaCollection, type Value } from './value.ts';

/** Renders one text of an object; null where it prints nothing at all. */
export type RenderMember = (template: string) => Result<string | null>;

/**
 * Renders all texts of a value; the first failure ends it. Numbers and Booleans keep their kinds, whatever a text
 * beside them becomes.
 */
export function renderTexts(value: Value, renderMember: RenderMember): Result<Value> {
  if (typeof value === 'string') return renderMember(value);
  if (value instanceof Map) return renderMap(value, renderMember);
  if (Array.isArray(value)) return renderList(value, renderMember);
  if (value instanceof JavaArray || value instanceof JavaCollection) return renderList(value.items, renderMember);
  return ok(value);
}

function renderList(items: readonly Value[], renderMember: RenderMember): Result<Value> {
  const list: Value[] = [];
  for (const item of items) {
    const rendered = renderTexts(item, renderMember);
    if (!rendered.ok) return rendered;
    list.push(rendered.value);
  }
  return ok(list);
}

function renderMap(map: ReadonlyMap<Value, Value>, renderMember: RenderMember): Result<Value> {
  const rendered = new Map<Value, Value>();
  for (const [key, member] of map) {
    const name = renderTexts(key, renderMember);
    if (!name.ok) return name;
    const value = renderTexts(member, renderMember);
    if (!value.ok) return value;
    const text = name.value === null ? '' : toText(name.value);
    // Of keys that become the same, the first stays.
    if (!rendered.has(text)) rendered.set(text, value.value);
  }
  return ok(rendered);
}
