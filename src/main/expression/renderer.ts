// The door of the expression language: text with `{{ … }}` in, text or value or error out. Nothing here waits, reads
// a clock or keeps anything but compiled templates.
// Source: Kestra's VariableRenderer.
import { createError, type ErrorValue, fail, messageOf, ok, type Result } from '../contract/errors.ts';
import { type Profile, switchesOf } from '../contract/profile.ts';
import { type Bounds, boundsOf } from './bounds.ts';
import type { Extensions } from './extension.ts';
import { toErrorValue } from './failure-text.ts';
import { needsCopies } from './ownership.ts';
import { unwrapRawBlocks } from './raw-block.ts';
import { renderTexts } from './render-object.ts';
import { createTemplateRunner, type FailedRun, type Rendered } from './run-template.ts';
import type { Services } from './services.ts';
import { toTypedValue } from './typed-value.ts';
import type { Value } from './value.ts';

/** What a template can see. The variables are never changed, whatever a template does with them. */
export interface RenderScope {
  readonly variables: ReadonlyMap<string, Value>;
  readonly services: Services;
}

/**
 * Renders templates as one profile of Kestra does. Every failure is `EXPRESSION_FAILED` with Kestra's message, the
 * line, and in the details `class` (Java's exception class where it shows), `path` (what was undefined) and
 * `nearest` (existing names near to it); `INTERNAL` would be a fault of ours.
 */
export interface Renderer {
  /** The text of a template; one that prints nothing is empty. */
  render(template: string, scope: RenderScope): Result<string>;
  /** The value of a property: of its own kind where the template prints one value alone. */
  renderTyped(template: string, scope: RenderScope): Result<Value>;
  /** A value with every text in it rendered, keys too; of keys that become the same the first stays. */
  renderObject(value: Value, scope: RenderScope): Result<Value>;
}

/** Makes a renderer with a cache of compiled templates of its own; `narrower` bounds take the place of the profile's. */
export function createRenderer(profile: Profile, extensions: Extensions, narrower: Partial<Bounds> = {}): Renderer {
  const switches = switchesOf(profile);
  const bounds = { ...boundsOf(switches), ...narrower };
  const runTemplate = createTemplateRunner({ switches, bounds, extensions });

  function run(template: string, { variables, services }: RenderScope, keepsParts: boolean): Result<Rendered> {
    const start = (ownsValues: boolean): Result<Rendered, FailedRun> =>
      runTemplate({
        template,
        variables,
        services,
        budget: { steps: 0, renderDepth: 0 },
        ownsValues,
        keepsParts,
      });
    let result: Result<Rendered, FailedRun>;
    try {
      result = start(false);
    } catch (thrown) {
      // The one signal that is no failure: the template changes its variables and starts again on copies.
      if (thrown !== needsCopies) return fail(toInternalError(thrown));
      result = start(true);
    }
    return result.ok ? result : fail(toErrorValue(result.error, switches));
  }

  function render(template: string, scope: RenderScope): Result<string> {
    // Most texts of a flow hold no brace, and cost nothing this way.
    if (!template.includes('{')) return ok(template);
    const rendered = run(template, scope, false);
    return rendered.ok ? ok(unwrapRawBlocks(rendered.value.text)) : rendered;
  }

  function renderTyped(template: string, scope: RenderScope): Result<Value> {
    if (!template.includes('{')) return ok(template);
    const rendered = run(template, scope, true);
    if (!rendered.ok) return rendered;
    const value = toTypedValue(rendered.value);
    return ok(typeof value === 'string' ? unwrapRawBlocks(value) : value);
  }

  /** A text inside of an object is null where it prints nothing at all. */
  function renderMember(template: string, scope: RenderScope): Result<string | null> {
    if (!template.includes('{')) return ok(template);
    const rendered = run(template, scope, false);
    if (!rendered.ok) return rendered;
    return ok(rendered.value.isWritten ? unwrapRawBlocks(rendered.value.text) : null);
  }

  const renderObject = (value: Value, scope: RenderScope): Result<Value> =>
    renderTexts(value, (template) => renderMember(template, scope));

  return { render, renderTyped, renderObject };
}

/** Reaching this is a fault of ours, which must not take the server down with it. */
function toInternalError(thrown: unknown): ErrorValue {
  return createError('INTERNAL', `Cannot render expression: ${messageOf(thrown)}`);
}
