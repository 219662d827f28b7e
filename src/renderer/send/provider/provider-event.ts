// What a request of a provider is made of. Its signature is none of it: no header is made up that a flow would refuse.

/** What is another one in each request. */
export interface FreshValues {
  readonly now: Date;
  /** As many hexadecimal digits at random. */
  readonly hex: (digits: number) => string;
}

/** One kind of request of a provider. */
export interface ProviderEvent {
  readonly provider: string;
  /** As the provider calls it. */
  readonly name: string;
  /** Its headers in their order, and its body: a value that is printed as JSON, or a text with numbers beyond 2^53. */
  readonly make: (fresh: FreshValues) => {
    readonly headers: readonly ProviderHeader[];
    readonly body: object | string;
  };
}

/** A header, spelled as the provider spells it. */
export type ProviderHeader = readonly [name: string, value: string];

/** A random id in the form of RFC 9562: `72d3162e-cc78-41e3-81ab-4c9367dc1f58`. */
export function uuidOf({ hex }: FreshValues): string {
  return `${hex(8)}-${hex(4)}-4${hex(3)}-8${hex(3)}-${hex(12)}`;
}

/** Seconds since 1970. */
export function secondsOf({ now }: FreshValues): number {
  return Math.floor(now.getTime() / 1000);
}

/** `2026-11-22T14:31:12Z`. */
export function instantOf({ now }: FreshValues): string {
  return `${now.toISOString().slice(0, 19)}Z`;
}
