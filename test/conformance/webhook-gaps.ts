// The recorded exchanges that are not met, each with its reason. A listed one that is met fails the run, so
// that no line outlives its reason.

/** What Node's HTTP parser cannot take at all; a parser of our own is not worth it (`decisions.md` 8). */
export const parserGaps: ReadonlySet<string> = new Set([
  'b-chunked-bad',
  // Node takes the three bytes behind the body for a broken request at once, Kestra waits for their line to end.
  'b-len-short',
  'h-fold',
  'h-http2-line',
  'm-CONNECT',
  'm-FOO',
  'm-post',
  'q-rawutf',
  'url-weird-key-rawutf8',
]);
