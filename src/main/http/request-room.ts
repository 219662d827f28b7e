// How many requests are in hand at once. One is in hand from its whole body until the commit that it shares with all
// others of its turn of the event loop; callers that then wait for an execution are bounded where executions are, and
// those that are slow to send by the number of connections.
import { createError, type ErrorValue, fail, ok, type Result } from '../contract/errors.ts';

/** What bounds the requests in hand. */
export interface RoomLimits {
  /** How many there may be. */
  readonly requestsMax: number;
  /** How long one turn of the event loop may go on taking requests, in milliseconds: they all wait for its end. */
  readonly turnMsMax: number;
  /** How many bytes long bodies may have together, as their heads announce them. */
  readonly longBodiesBytesMax: number;
}

/** What the room asks and tells. */
export interface RequestRoomOptions {
  readonly limits: RoomLimits;
  /** Whether one more execution would find room; where not, nothing is read that could start one. */
  readonly hasRoom: () => boolean;
  /** Hears how many were refused in a row, once one is let in again. */
  readonly onRelief: (refused: number) => void;
}

/** The place of one request that was let in. */
export interface RequestPlace {
  /** Its body is whole. */
  readonly arrive: () => void;
  /** It is out of hand; a second call does nothing. */
  readonly leave: () => void;
}

/** The requests in hand. */
export interface RequestRoom {
  /** Lets a request in by its head. Answers QUEUE_FULL. */
  enter(head: { readonly bodyBytes: number; readonly nowNanos: bigint }): Result<RequestPlace>;
}

/** Bodies up to this length are let in whatever others are sending: a few stuck uploads must not keep webhooks out. */
const shortBodyBytes = 64 * 1024;

/** So many are let in however long their turn lasts: a few callers of a slow flow are no flood. */
const turnRequestsMin = 64;

/** Begins with none. */
export function createRequestRoom({ limits, hasRoom, onRelief }: RequestRoomOptions): RequestRoom {
  let requests = 0;
  let longBytes = 0;
  let refused = 0;
  let turnBegunNanos = 0n;
  const turnNanosMax = BigInt(limits.turnMsMax) * 1_000_000n;
  const mayJoin = (nowNanos: bigint): boolean =>
    requests < Math.min(turnRequestsMin, limits.requestsMax) ||
    (requests < limits.requestsMax && nowNanos - turnBegunNanos <= turnNanosMax);
  const fits = (bytes: number): boolean =>
    bytes === 0 || longBytes === 0 || longBytes + bytes <= limits.longBodiesBytesMax;
  return {
    enter({ bodyBytes, nowNanos }) {
      const bytes = bodyBytes > shortBodyBytes ? bodyBytes : 0;
      if (!mayJoin(nowNanos) || !fits(bytes) || !hasRoom()) {
        refused += 1;
        return tooMany;
      }
      if (refused > 0) onRelief(refused);
      refused = 0;
      longBytes += bytes;
      if (requests === 0) turnBegunNanos = nowNanos;
      let counted = 0;
      let isIn = true;
      return ok({
        arrive() {
          counted = 1;
          requests += 1;
        },
        leave() {
          if (!isIn) return;
          isIn = false;
          requests -= counted;
          longBytes -= bytes;
        },
      });
    },
  };
}

// Made once: under a flood it must cost next to nothing.
const tooMany: Result<RequestPlace, ErrorValue> = fail(
  createError('QUEUE_FULL', 'Cannot take request: more came than can be kept and run'),
);
