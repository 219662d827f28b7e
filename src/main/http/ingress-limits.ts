// The bounds of the ingress. Defaults are in `config.ts`; this file only says what there is to bound, and which of them
// are settings.
import type { Settings } from '../contract/settings.ts';
import type { RoomLimits } from './request-room.ts';

/** How much one caller, and all together, may ask of the ingress. */
export interface IngressLimits extends RoomLimits {
  /** Largest body, and largest inflated body, in bytes; beyond it 413, and the rest is not kept. */
  readonly bodyBytesMax: number;
  /** Longest request line in bytes, without its line end; Kestra's is 4,096. Beyond it 413. */
  readonly requestLineBytesMax: number;
  /** Largest header block in bytes, names, values and two bytes for each; Kestra's is 32,768. Beyond it 413. */
  readonly headerBytesMax: number;
  /** How long the head of a request may take, in milliseconds; then 408 and the end of the connection. */
  readonly headTimeoutMs: number;
  /** How long the body of a request may take from the head on, in milliseconds; then 408. */
  readonly bodyTimeoutMs: number;
  /** How long an idle connection stays open, in milliseconds. */
  readonly keepAliveMs: number;
  /** How long a caller whose body was refused may go on sending before the connection is cut, in milliseconds. */
  readonly lingerMs: number;
  /** How many connections are open at once; more are closed at once. */
  readonly connectionsMax: number;
  /** How long running requests may take once the server is to close, in milliseconds. */
  readonly closeTimeoutMs: number;
}

/** The fixed bounds with those that are settings, which are read anew each time: they may change while it serves. */
export function withSettings(
  fixed: Omit<IngressLimits, 'bodyBytesMax' | 'requestsMax'>,
  settings: Pick<Settings, 'bodyBytesMax' | 'requestsMax'>,
): IngressLimits {
  const { bodyBytesMax, requestsMax } = settings;
  // Made once for each listener, and asked for each request.
  return Object.defineProperties(
    { ...fixed, bodyBytesMax, requestsMax },
    {
      bodyBytesMax: { get: () => settings.bodyBytesMax },
      requestsMax: { get: () => settings.requestsMax },
    },
  );
}
