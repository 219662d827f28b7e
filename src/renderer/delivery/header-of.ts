// The value of a header by its name, in whatever case it stood.
import type { RawHeader } from '../../main/contract/delivery.ts';

/** The first value; `name` in lower case. */
export function headerOf(headers: readonly RawHeader[], name: string): string | undefined {
  return headers.find(([header]) => header.toLowerCase() === name)?.[1];
}
