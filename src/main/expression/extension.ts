// What a filter, a function and a test of the language are: data and one function each, in a file of
// their own, joined to the language by one line in `registry.ts`.
import type { Switches } from '../contract/switches.ts';
import type { DateReadings } from './date/date-readings.ts';
import type { Services } from './services.ts';
import type { Value } from './value.ts';

/** The arguments of one call by name; callables without argument names get them as "0", "1", … */
export type Arguments = ReadonlyMap<string, Value>;

/** What a callable may reach while it runs. Nothing else of the program is in sight of it. */
export interface CallContext {
  readonly switches: Switches;
  readonly services: Services;
  /** The template's text, for messages. */
  readonly template: string;
  /** A variable of the context or of an enclosing scope, or undefined where there is none. */
  variable(name: string): Value | undefined;
  /** All variables of the context. */
  variables(): Map<Value, Value>;
  /** Renders a text with the same variables, as Kestra's `render()` does. */
  render(template: string, recursive: boolean): string;
  /** Date formats and zones, read once for a renderer. */
  readonly dates: DateReadings;
  /** Counts work done in loops of a callable's own; raises when the bound is passed. */
  tick(steps: number): void;
}

/** What all callables share. */
interface Callable {
  readonly name: string;
  /** Names of the arguments in order, as the registry of Kestra lists them; null takes anything. */
  readonly argumentNames: readonly string[] | null;
  /** The switch that must be true for it to exist; absent: it exists in every profile. */
  readonly requires?: 'hasLegacyExpressions' | 'hasNewExpressions' | 'calculatesWithTexts';
}

/** `input | name(…)`. A failure is raised by `raise.ts`, never answered: evaluation has to unwind. */
export interface Filter extends Callable {
  apply(input: Value, parameters: Arguments, context: CallContext): Value;
}

/** `name(…)`. */
export interface TemplateFunction extends Callable {
  call(parameters: Arguments, context: CallContext): Value;
}

/** `input is name(…)`; `is not` is turned round by the caller. */
export interface Test extends Callable {
  holds(input: Value, parameters: Arguments, context: CallContext): boolean;
}

/** All that a profile has, by name. */
export interface Extensions {
  readonly filters: ReadonlyMap<string, Filter>;
  readonly functions: ReadonlyMap<string, TemplateFunction>;
  readonly tests: ReadonlyMap<string, Test>;
}
