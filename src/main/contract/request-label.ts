// What a request says of itself, for lists: labels to find a delivery by, from headers that anybody can set. Nothing is
// decided by them. `api/describe-request.ts` reads them.

/** The labels of a request. */
export interface RequestLabel {
  /** What its sender calls it, `pull_request.opened`; else the type of its body, or `no body`. */
  readonly event?: string;
  /** Who seems to have sent it, `GitHub`; absent where it cannot be told. */
  readonly sender?: string;
  /** What its sender knows it by, the same each time it is sent again; at most 256 characters. Absent where it has none. */
  readonly sentId?: string;
  /** Where that stands: the header `X-GitHub-Delivery`, or `body.id`. */
  readonly sentIdName?: string;
  /** Absent for what was sent for the first time, as far as is known. */
  readonly retry?: Retry;
}

/** A request that its sender has sent before. */
export interface Retry {
  /** The first is 1: as the sender counts, else as many as came before it. */
  readonly number: number;
  /** The first delivery of the same; absent where none is kept. */
  readonly of?: string;
  /** How long after the one before it, in milliseconds; absent as `of` is. */
  readonly afterMs?: number;
}
