// The RE2 library, loaded with the first pattern: its tables of Unicode are a quarter of a megabyte, and most flows match
// nothing. Loading has to be synchronous, since rendering is.
import { createRequire } from 'node:module';
import type { RE2JS } from 're2js';
import { once } from '../../contract/once.ts';

// `require` in a module is not among Node's globals; this is how a module gets one, and it reads nothing yet.
const load = createRequire(import.meta.url);

/** The library's class of compiled patterns. */
export const re2: () => typeof RE2JS = once(
  // Its CommonJS build has the same names and types as the one for `import`.
  () => (load('re2js') as { readonly RE2JS: typeof RE2JS }).RE2JS,
);
