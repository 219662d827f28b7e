// How much one rendering may do. Where Kestra has a bound, ours is the same number; where it would go on until
// its memory or its stack ends, ours stops before, with a clear error.
import type { Switches } from '../contract/switches.ts';

/** The bounds of one rendering. The first two differ between profiles: where `boundsRendering` is on they are Kestra's. */
export interface Bounds {
  /** Characters of output, and of any text made on the way. */
  readonly outputCharactersMax: number;
  /** How deep `render()` may call itself. */
  readonly renderDepthMax: number;
  /** Turns of loops, calls and pieces of text. */
  readonly stepsMax: number;
}

/** How often `render()` renders its own output again before it gives up; Kestra's number. */
export const renderAttemptsMax = 100;

/** How deep macros may call each other; Java's stack ends somewhere there too. Each level is several calls here. */
export const macroDepthMax = 400;

/** Steps of one rendering of a flow, some seconds of work. */
const stepsMax = 20_000_000;

/** Characters of any text that is made on the way, so that doubling one in a loop ends: 64 Mi, or 128 MB. */
export const textCharactersMax = 64 * 1024 * 1024;

/** Templates that are kept compiled; Kestra keeps as many. */
export const templatesKeptMax = 1000;

/** The bounds of a profile. */
export function boundsOf(switches: Switches): Bounds {
  return switches.boundsRendering
    ? { outputCharactersMax: 10 * 1024 * 1024, renderDepthMax: 16, stepsMax }
    : { outputCharactersMax: textCharactersMax, renderDepthMax: 200, stepsMax };
}
