// The bounds of the control listener. Defaults are in `config.ts`; connections are bounded as the ingress's are.

/** How much one client may ask of the control listener. */
export interface ApiLimits {
  /** Largest body of a call, in bytes; beyond it 413. */
  readonly callBytesMax: number;
  /** How often a stream of events says that it lives, in milliseconds. */
  readonly heartbeatMs: number;
  /** How many bytes may wait for one reader of events; beyond them the stream ends, and the reader resumes. */
  readonly unreadBytesMax: number;
  /** How long a stream that ends may take to hand over what still waits, in milliseconds. */
  readonly drainTimeoutMs: number;
  /** How many streams of events are open at once; more get 503. */
  readonly streamsMax: number;
}
