// One template, once: found in the cache or compiled, run with fresh state, its raw blocks put back. What stops it
// comes back as a value together with where it happened; words for it are made in `failure-text.ts`.
import { fail, ok, type Result } from '../contract/errors.ts';
import { templatesKeptMax } from './bounds.ts';
import { createCallContext } from './call-context.ts';
import { createDateReadings } from './date/date-readings.ts';
import { compileTemplate } from './compile-template.ts';
import { createPrecedences } from './operator-table.ts';
import { Failure, stackOverflow } from './raise.ts';
import { putBackRawBlocks, takeOutRawBlocks } from './raw-block.ts';
import type { Budget, Engine, Program, RenderState } from './render-state.ts';
import type { Services } from './services.ts';
import { createTemplateCache } from './template-cache.ts';
import type { Value } from './value.ts';

/** A template to run, and with what. */
export interface TemplateRun {
  readonly template: string;
  readonly variables: ReadonlyMap<string, Value>;
  readonly services: Services;
  readonly budget: Budget;
  /** Whether variables are copied before they are used. */
  readonly ownsValues: boolean;
  /** Whether the values printed are wanted beside the text. */
  readonly keepsParts: boolean;
}

/** What a template printed. */
export interface Rendered {
  readonly text: string;
  /** The values that were printed; null where they were not asked for. */
  readonly parts: readonly Value[] | null;
  /** Whether anything but null was printed. */
  readonly isWritten: boolean;
}

/** What stopped a template, and where. */
export interface FailedRun {
  readonly failure: Failure;
  /** The template as errors show it: ids in place of raw blocks. */
  readonly template: string;
  readonly line: number;
}

/** Runs templates. */
export type RunTemplate = (run: TemplateRun) => Result<Rendered, FailedRun>;

/** Makes the runner of a profile, with a cache of compiled templates. */
export function createTemplateRunner(settings: Omit<Engine, 'createCallContext' | 'dates'>): RunTemplate {
  const programs = createTemplateCache<Program>(templatesKeptMax);
  const { switches, extensions } = settings;
  const { bindsWithoutNames } = switches;
  const language = { extensions, bindsWithoutNames, precedences: createPrecedences(switches) };
  const compile = (template: string): Program => compileTemplate(template, language);
  const engine: Engine = {
    ...settings,
    dates: createDateReadings(),
    createCallContext: (state) => createCallContext(state, runTemplate),
  };

  function runTemplate(run: TemplateRun): Result<Rendered, FailedRun> {
    const { template, blocks } = takeOutRawBlocks(run.template);
    let state: RenderState | undefined;
    try {
      state = createState(programs.get(template, compile), engine, run);
      state.program.run(state);
    } catch (thrown) {
      const failure = toFailure(thrown);
      return fail({ failure, template, line: failure.line ?? state?.line ?? 1 });
    }
    const { output, parts, isWritten } = state;
    if (blocks.size === 0) return ok({ text: output, parts, isWritten });
    const restore = (value: Value): Value => (typeof value === 'string' ? putBackRawBlocks(value, blocks) : value);
    return ok({ text: putBackRawBlocks(output, blocks), parts: parts?.map(restore) ?? null, isWritten });
  }

  return runTemplate;
}

/** Every rendering starts from nothing but its variables and the budget that it shares with the one around it. */
function createState(program: Program, engine: Engine, run: TemplateRun): RenderState {
  return {
    engine,
    program,
    variables: run.variables,
    services: run.services,
    budget: run.budget,
    ownsValues: run.ownsValues,
    scope: null,
    globals: null,
    output: '',
    parts: run.keepsParts ? [] : null,
    isWritten: false,
    printsJson: true,
    line: 1,
    macroDepth: 0,
    context: null,
  };
}

/** Passes on what is not a failure of the template; the engine's own stack and memory end as Java's do. */
function toFailure(thrown: unknown): Failure {
  if (thrown instanceof Failure) return thrown;
  if (thrown instanceof RangeError) {
    return new Failure('bound', `Cannot render expression: ${thrown.message}`, stackOverflow);
  }
  throw thrown;
}
