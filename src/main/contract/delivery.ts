// One HTTP request that reached the ingress, and what it got: the delivery, as it crosses every boundary. All of it
// survives JSON; the bytes of its body are base64 where they cross one.
import type { ErrorValue } from './errors.ts';
import type { RequestLabel } from './request-label.ts';
import type { IsoInstant } from './state.ts';

/** One header as it stood on the wire: order, letter case and doubles are kept in the list of them. */
export type RawHeader = readonly [name: string, value: string];

/** One HTTP request that reached the ingress, as it came. */
export interface WebhookRequest {
  readonly method: string;
  /** Path and query, undecoded. */
  readonly target: string;
  readonly httpVersion: string;
  readonly headers: readonly RawHeader[];
  /** The caller's address. */
  readonly remoteAddress: string;
}

/** The answer that was really sent. */
export interface WebhookAnswer {
  readonly status: number;
  readonly reason: string;
  readonly headers: readonly RawHeader[];
  /** Bodies of answers are always text of ours. */
  readonly body: string;
}

/** Where deliveries come from; kinds are never mixed. */
export const provenances = ['LIVE', 'APP', 'REPLAY', 'EDITED', 'IMPORT'] as const;
/** Where one came from. */
export type Provenance = (typeof provenances)[number];

/** What a list shows of a delivery. */
export interface DeliverySummary extends RequestLabel {
  readonly id: string;
  readonly receivedAt: IsoInstant;
  readonly provenance: Provenance;
  /** The delivery that a REPLAY sent again. */
  readonly replayOf?: string;
  readonly method: string;
  readonly target: string;
  readonly bodyBytes: number;
  /** Status of the answer; absent while the caller still waits for it. */
  readonly status?: number;
  /** From the head of the request read to the answer made, in milliseconds; absent as `status` is. */
  readonly durationMs?: number;
  readonly namespace?: string;
  readonly flowId?: string;
  /** The trigger whose key the request had, whatever came of it. */
  readonly triggerId?: string;
  readonly executionId?: string;
  /** Why nothing started; absent where an execution did. */
  readonly reason?: ErrorValue;
  /** What a Kestra server would do otherwise with this request. */
  readonly notes: readonly string[];
}

/** One HTTP request that reached the ingress, matched or not, with all that is known of it. */
export interface Delivery extends DeliverySummary {
  readonly request: WebhookRequest;
  /** The revision of the flow that it found; absent where it found none. */
  readonly flowRevision?: number;
  /** Absent while the caller still waits for it, and where the program died before it was sent. */
  readonly answer?: WebhookAnswer;
}

/** A delivery with its body's bytes; base64 where it crosses a boundary. */
export interface DeliveryBody {
  readonly id: string;
  readonly base64: string;
}
