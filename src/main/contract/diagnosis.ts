// What became of a delivery, check by check, for the window and for `--json`: never a part of an HTTP answer, which
// says no more than Kestra's. Data only; `api/diagnosis/` works it out.
import type { Profile } from './profile.ts';

/** One check of the server. */
export interface DeliveryCheck {
  readonly name: string;
  /** `declined`: the flow chose not to start, which is no fault. */
  readonly result: 'passed' | 'stopped' | 'declined' | 'not reached';
  /** What was found; the reason itself where it stopped here. */
  readonly finding: string;
  /** What belongs to the reason: each candidate that was passed over, each condition, the nearest flow. */
  readonly reasons?: readonly string[];
}

/** What a request is answered with in another place or at another time. */
export interface SupposedAnswer {
  readonly status: number;
  readonly reason: string;
  /** Why, in one sentence. */
  readonly why: string;
}

/** A trigger to send a request to, by name; its key stays in the main process. */
export interface RemedyTarget {
  readonly namespace: string;
  readonly flowId: string;
  readonly triggerId: string;
}

/** One thing to do about a stop, the likeliest first. */
export type Remedy =
  /** Send what came to this trigger; `method` where it was the method that was wrong. */
  | (RemedyTarget & { readonly type: 'replay'; readonly method?: string })
  /** Its address, with the key as the flow has it: an expression is copied as the name of its secret. */
  | (RemedyTarget & { readonly type: 'copyAddress'; readonly key: string; readonly isKeyExpression: boolean })
  | { readonly type: 'addSecret'; readonly namespace: string; readonly key: string }
  | {
      readonly type: 'openFlow';
      readonly namespace: string;
      readonly flowId: string;
      readonly tab: 'source' | 'triggers';
    }
  | { readonly type: 'openFlows' };

/** What became of a delivery, why, and what can be done. */
export interface Diagnosis {
  readonly title: string;
  /** What the caller was told instead, where the two differ. */
  readonly aside?: string;
  /** In the order in which the server makes them. */
  readonly checks: readonly DeliveryCheck[];
  /** What the same request would get now, where that is something else than it got. */
  readonly again?: SupposedAnswer;
  /** What the other versions of Kestra would answer to it, where they differ. */
  readonly others: readonly (SupposedAnswer & { readonly profile: Profile })[];
  readonly remedies: readonly Remedy[];
}
