// What a request says of itself, for lists: labels to find a delivery by, from headers that anybody can set. Nothing is
// decided by them. `api/describe-request.ts` reads them.

/** The labels of a request. */
export interface RequestLabel {
  /** What its sender calls it, `pull_request.opened`; else the type of its body, or `no body`. */
  readonly event?: string;
  /** Who seems to have sent it, `GitHub`; absent where it cannot be told. */
  readonly sender?: string;
  /** The first value of its header `Idempotency-Key`, at most 256 characters: deliveries with one key are one event. */
  readonly idempotencyKey?: string;
}
