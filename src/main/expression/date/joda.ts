// js-joda, loaded when the first date is worked with: it takes 60 ms, its time zones 140 ms more, and most
// templates need neither. Loading has to be synchronous, since rendering is.
import { createRequire } from 'node:module';
import type * as Joda from '@js-joda/core';
import { once } from '../../contract/once.ts';

// `require` in a module is not among Node's globals; this is how a module gets one, and it reads nothing yet.
const load = createRequire(import.meta.url);

/** The library. `require` keeps what it loaded, but to ask it costs more than to print a date. */
export const joda: () => typeof Joda = once(
  // Its CommonJS build is what Node's `import` gives too, with the types of the package.
  () => load('@js-joda/core') as typeof Joda,
);

/** The library with all time zones of the tz database, which its plug-in adds to it when it is loaded. */
export function jodaWithZones(): typeof Joda {
  load('@js-joda/timezone');
  return joda();
}
