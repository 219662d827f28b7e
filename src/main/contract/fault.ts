// What a flow does on request instead of what it would do, so that a provider's retries can be watched. Never part of
// a flow's text, and gone with the program.

/** One fault, and for how many requests more it is; without a number until it is switched off. */
export type Fault = FaultKind & { readonly requests?: number };

/** What happens: the flow begins late, or nothing starts and the caller gets a status of our choice or no answer at all. */
export type FaultKind =
  | { readonly type: 'delay'; readonly delayMs: number }
  | { readonly type: 'status'; readonly status: number }
  | { readonly type: 'drop' };

/** The fault of a flow; absent: none is on. */
export interface FlowFault {
  readonly fault?: Fault;
}

/** The bounds of a fault, which the window knows as well: ten minutes outlast the patience of every provider. */
export const faultBounds = { delayMsMax: 600_000, statusMin: 200, statusMax: 599, requestsMax: 1_000_000 } as const;
