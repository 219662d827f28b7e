// `render(toRender, recursive)` and `renderOnce(toRender)`: a value whose texts are rendered with the same
// variables. Source: Kestra's RenderFunction and RenderOnceFunction.
import { requiredArgument } from '../argument.ts';
import type { CallContext, TemplateFunction } from '../extension.ts';
import { raisePebble } from '../raise.ts';
import { JavaCollection, type Value } from '../value.ts';

const expected = "The 'render' function expects an argument 'toRender'.";

/**
 * Rendered until nothing changes, at most a hundred times, unless `recursive` (default true) is false. Null and
 * numbers come back as they are, maps and lists with all their texts rendered.
 */
export const render: TemplateFunction = {
  name: 'render',
  argumentNames: ['toRender', 'recursive'],
  call(parameters, context) {
    const value = requiredArgument(parameters, 'toRender', expected);
    const recursive = parameters.get('recursive') ?? true;
    if (typeof recursive !== 'boolean') {
      return raisePebble("The 'render' function expects an optional argument 'recursive' with type boolean.");
    }
    return renderValue({ value, recursive, context });
  },
};

/** For texts whose result may itself hold braces that are to stay. */
export const renderOnce: TemplateFunction = {
  name: 'renderOnce',
  argumentNames: ['toRender'],
  call: (parameters, context) =>
    renderValue({ value: requiredArgument(parameters, 'toRender', expected), recursive: false, context }),
};

interface Rendering {
  readonly value: Value;
  readonly recursive: boolean;
  readonly context: CallContext;
}

function renderValue({ value, recursive, context }: Rendering): Value {
  const renderInner = (inner: Value): Value => renderValue({ value: inner, recursive, context });
  context.tick(1);
  if (typeof value === 'string') return context.render(value, recursive);
  if (Array.isArray(value)) return value.map(renderInner);
  if (value instanceof JavaCollection) return new JavaCollection(value.items.map(renderInner), value.kind);
  if (!(value instanceof Map)) return value;
  const rendered = new Map<Value, Value>();
  for (const [key, member] of value) {
    const renderedKey = renderInner(key);
    // Of keys that become the same, the first one stays.
    if (!rendered.has(renderedKey)) rendered.set(renderedKey, renderInner(member));
  }
  return rendered;
}
