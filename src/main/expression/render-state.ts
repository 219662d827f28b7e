// What one rendering carries along. Plain data: the operations on it are functions in files of their own,
// which the generated code calls.
import type { DateReadings } from './date/date-readings.ts';
import type { Switches } from '../contract/switches.ts';
import type { Bounds } from './bounds.ts';
import type { CallContext, Extensions } from './extension.ts';
import { raiseBound } from './raise.ts';
import type { Services } from './services.ts';
import type { Value } from './value.ts';

/** Variables of a loop or a macro. */
export interface Scope {
  readonly values: Map<string, Value>;
  readonly parent: Scope | null;
  /** Nothing beyond this scope can be seen: a macro knows its arguments alone. */
  readonly isLocal: boolean;
}

/** What all renderings that one call started have in common, so that nesting cannot multiply bounds. */
export interface Budget {
  steps: number;
  /** How deep this rendering is inside of `render()`. */
  renderDepth: number;
}

/** A compiled template. It holds nothing of any rendering, so one serves many at once. */
export interface Program {
  /** The template's text as errors show it. */
  readonly template: string;
  readonly paths: readonly string[];
  readonly run: (state: RenderState) => void;
}

/** What does not change between renderings of one renderer. */
export interface Engine {
  readonly switches: Switches;
  readonly bounds: Bounds;
  readonly extensions: Extensions;
  readonly dates: DateReadings;
  /** Makes what callables may reach; only templates that call something need it. */
  readonly createCallContext: (state: RenderState) => CallContext;
}

/** One rendering. */
export interface RenderState {
  readonly engine: Engine;
  readonly program: Program;
  readonly variables: ReadonlyMap<string, Value>;
  readonly services: Services;
  readonly budget: Budget;
  /** Whether values of variables are copies that a template may change, as `l.add(1)` does. */
  readonly ownsValues: boolean;
  /** The innermost scope of a loop or macro. */
  scope: Scope | null;
  /** What the template assigned outside of them, and copies of variables; made when first needed. */
  globals: Map<string, Value> | null;
  output: string;
  /** The values printed so far, where their kinds matter. */
  parts: Value[] | null;
  /** Whether anything but null was printed. */
  isWritten: boolean;
  /** Whether lists and maps print as JSON; inside macros and captured blocks they print as Java's text. */
  printsJson: boolean;
  /** The line of what runs, for failures that do not know theirs. */
  line: number;
  macroDepth: number;
  context: CallContext | null;
}

/**
 * Counts work; stops a rendering that does not come to an end. Steps and no clock, so that the same template always
 * stops at the same place.
 */
export function tick(state: RenderState, steps: number): void {
  state.budget.steps += steps;
  const { stepsMax } = state.engine.bounds;
  if (state.budget.steps > stepsMax) {
    raiseBound(`Cannot render expression: it took more than ${stepsMax} steps`);
  }
}
