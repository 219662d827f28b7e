// Renders a template over a context that somebody wrote, under every version of Kestra, for the window. Nothing is
// changed by it. Where a template stands in an execution, `evaluate-expression.ts` tries it there.
import { createError, fail, ok, type Result } from '../contract/errors.ts';
import type { Evaluated } from '../contract/evaluated.ts';
import type { RenderedTemplate } from '../contract/expressions.ts';
import { parseJson } from '../contract/parse-json.ts';
import type { Profile } from '../contract/profile.ts';
import { isJsonMap, type JsonMap } from '../contract/value.ts';
import { createRenderContext, type Rendering } from '../execution/task/task-context.ts';
import type { Bounds } from '../expression/bounds.ts';
import type { Handlers } from './handler.ts';
import { createSameChance } from './same-chance.ts';
import { tellEvaluated } from './tell-evaluated.ts';

/** Bounds of one template; the first two take the place of those that hold in flows. */
export interface PlaygroundLimits extends Pick<Bounds, 'stepsMax' | 'outputCharactersMax'> {
  /** Longest JSON text that an execution's variables may be. */
  readonly contextCharactersMax: number;
}

/** What renders under one version. */
export interface ProfileRendering {
  readonly profile: Profile;
  /** Its renderer has the bounds of the playground. */
  readonly rendering: Rendering;
}

/** What the handler needs. */
export interface RenderOptions {
  /** Those of all versions, oldest first. */
  readonly renderings: readonly ProfileRendering[];
  readonly limits: Pick<PlaygroundLimits, 'outputCharactersMax'>;
}

/** The handler. It answers JSON_INVALID for the context; a template that fails is an answer. */
export function createRenderHandler({ renderings, limits }: RenderOptions): Pick<Handlers, 'expressions.render'> {
  return {
    'expressions.render'({ template, context }) {
      const variables = readContext(context);
      if (!variables.ok) return variables;
      // The services are one program's, so those of any version are those of all.
      const services = renderings[0]?.rendering.services;
      if (services === undefined) return ok([]);
      const beginAgain = createSameChance(services);
      return ok(
        renderings.map(({ profile, rendering }): RenderedTemplate => {
          const open = () => createRenderContext({ ...rendering, services: beginAgain() }, variables.value);
          const typed = open();
          const value = bound(tellEvaluated(typed.renderTyped(template), typed.mask), limits);
          if (value.kind === 'error' || value.kind === 'string') return { profile, value };
          const asText = open();
          const text = asText.render(template);
          return { profile, value, ...(text.ok ? { text: asText.mask(text.value) } : {}) };
        }),
      );
    },
  };
}

/** Nothing written is an empty object: most templates are tried without a context first. */
function readContext(context: string): Result<JsonMap> {
  if (context.trim() === '') return ok(new Map());
  const read = parseJson(context);
  if (!read.ok) return read;
  if (isJsonMap(read.value)) return ok(read.value);
  return fail(createError('JSON_INVALID', 'Cannot read context: it is not a JSON object', { line: 1, column: 1 }));
}

/** A list can be far longer than any text that a rendering may print. */
function bound(value: Evaluated, { outputCharactersMax: most }: RenderOptions['limits']): Evaluated {
  if (value.kind === 'error' || value.json.length <= most) return value;
  const message = `Cannot show value: it has ${value.json.length} characters as JSON, and ${most} at most are shown`;
  return { kind: 'error', error: createError('EXPRESSION_FAILED', message) };
}
