// What the HTTP edge and the core say to each other about one webhook. The edge reads the request and
// words the answer; the core decides. Neither knows the other's business: no status codes in here.
import type { ErrorValue, Result } from '../contract/errors.ts';
import type { Execution } from '../contract/model.ts';
import type { Provenance, RawHeader, WebhookAnswer, WebhookRequest } from '../contract/delivery.ts';
import type { IsoInstant } from '../contract/state.ts';
import type { JsonText } from '../contract/value.ts';

/** The parts of a webhook's address, decoded. */
export interface WebhookAddress {
  readonly tenant: string;
  /** Whether the address had no tenant: `/api/v1/executions/webhook/…`. */
  readonly isShortForm: boolean;
  readonly namespace: string;
  readonly flowId: string;
  readonly key: string;
  /** Whether something follows the key, be it only a slash. */
  readonly hasExtraPath: boolean;
}

/** One request that has been read to its end. */
export interface WebhookCall {
  readonly request: WebhookRequest;
  /** The bytes as they came, after chunks were joined and before anything was inflated: what is recorded. */
  readonly body: Uint8Array;
  /**
   * What the trigger sees instead where the body came as gzip or deflate. Kestra's HTTP server inflates it
   * and changes the headers with it; the flow never knows. Absent where nothing was inflated.
   */
  readonly inflated?: { readonly headers: readonly RawHeader[]; readonly body: Uint8Array };
  readonly receivedAt: IsoInstant;
  /** Milliseconds since the head of the request had been read. */
  elapsedMs(): number;
  readonly provenance: Provenance;
  /** The delivery that it sends again. */
  readonly replayOf?: string;
  /** The id under which it is kept, where its sender chose one. */
  readonly deliveryId?: string;
  /** Where it goes, or why the edge refuses it; a refused one is recorded like any other. */
  readonly address: Result<WebhookAddress>;
}

/** What became of a call. */
export type WebhookOutcome =
  /** Nothing started. The code of the error decides the status. */
  | { readonly type: 'refused'; readonly error: ErrorValue }
  /** An execution began, and the caller does not wait for it. */
  | { readonly type: 'started'; readonly execution: Execution; readonly url?: string }
  /** The execution ended while the caller waited; `responseCode` is the trigger's, rendered. */
  | { readonly type: 'ended'; readonly execution: Execution; readonly url?: string; readonly responseCode?: number }
  /** As `ended`, and the answer is the flow's outputs alone; absent where the flow has none. */
  | {
      readonly type: 'outputs';
      readonly execution: Execution;
      readonly outputs?: JsonText;
      readonly contentType?: string;
      readonly responseCode?: number;
    };

/** Words the answer. Pure; given by the edge, so that the answer is recorded with the delivery. */
export type AnswerWebhook = (outcome: WebhookOutcome, call: WebhookCall) => WebhookAnswer;

/**
 * Takes one call: decides, starts, records, and answers once everything that it says is on disk. Without an answer the
 * connection is to end: somebody wanted to see what the caller makes of it.
 */
export type ReceiveWebhook = (call: WebhookCall, answer: AnswerWebhook) => Promise<WebhookAnswer | undefined>;
