// What a search of the deliveries answers: what it found in the part that it went through, and how to go on. A search is
// many short calls, so that it holds nobody up and ends as soon as nobody asks any further.
import type { DeliverySummary } from './delivery.ts';
import type { ExecutionSummary } from './model.ts';
import type { IsoInstant } from './state.ts';

/** Which part of the deliveries is searched, for what. */
export interface DeliverySearch {
  /** As `contract/search-language.ts` reads it; at most 1000 characters. */
  readonly search: string;
  /** Ends the call once so many are found; default 50, at most 500. */
  readonly limit?: number;
  /** The `next` of the call before. */
  readonly before?: string;
  /** Searches these alone, whichever there are: deliveries that came or changed since; at most 500. */
  readonly ids?: readonly string[];
}

/** What one call found. */
export interface FoundDeliveries {
  /** Newest first. */
  readonly results: readonly DeliverySummary[];
  /** The executions that they started, as far as they are kept. */
  readonly executions: readonly ExecutionSummary[];
  /** From where the next call goes on; absent once all deliveries have been searched. */
  readonly next?: string;
  /** How many deliveries this call has gone through. */
  readonly searched: number;
  /** When the last of them was received; absent where there was none. */
  readonly backTo?: IsoInstant;
  /** Bodies that would have decided, and are too large to be looked into. */
  readonly unread: number;
}
