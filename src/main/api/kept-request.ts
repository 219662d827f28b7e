// A delivery on record with the bytes of its body: what is needed to look at a request once more, or to send it again.
import { ok, type Result } from '../contract/errors.ts';
import type { Delivery } from '../contract/delivery.ts';
import type { Journal } from '../journal/journal.ts';

/** Both parts of it. */
export interface KeptRequest {
  readonly delivery: Delivery;
  readonly body: Uint8Array;
}

/** Reads both. Answers DELIVERY_NOT_FOUND, STORAGE_FAILED. */
export function findKeptRequest(
  id: string,
  { storage }: { readonly storage: Pick<Journal['storage'], 'delivery' | 'deliveryBody'> },
): Result<KeptRequest> {
  const delivery = storage.delivery(id);
  if (!delivery.ok) return delivery;
  const body = storage.deliveryBody(id);
  return body.ok ? ok({ delivery: delivery.value, body: body.value }) : body;
}
