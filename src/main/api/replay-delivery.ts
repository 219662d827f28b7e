// A delivery that is sent again, over real HTTP: to the very address that it came to, or to a trigger that is named.
// The new delivery is a REPLAY and names the old one. What was not read to its end cannot be sent again as it was.
import { isConnectionHeader } from '../contract/connection-headers.ts';
import { createError, fail, ok, type Result } from '../contract/errors.ts';
import type { TestRequest } from '../contract/methods.ts';
import type { Delivery } from '../contract/delivery.ts';
import type { Handlers } from './handler.ts';
import { isKeyHidden, putKeyBack } from './hide-key.ts';
import { findKeptRequest } from './kept-request.ts';
import { type KeyOptions, renderKeyOf, sendOnce, type SendWebhookOptions } from './send-once.ts';

/** Makes the address of a trigger, with its key. */
type UrlOf = (target: Omit<TestRequest, 'base64' | 'headers' | 'method'>) => Result<string>;

/** The handler. */
export function createReplayHandler(options: SendWebhookOptions, urlOf: UrlOf): Pick<Handlers, 'deliveries.replay'> {
  return {
    async 'deliveries.replay'({ id, namespace, flowId, triggerId, method }) {
      const kept = findKeptRequest(id, options.journal);
      if (!kept.ok) return kept;
      const { delivery, body } = kept.value;
      const { request } = delivery;
      const whole = checkWhole(delivery, body);
      if (!whole.ok) return whole;
      const sent = {
        method: method ?? request.method,
        body,
        own: { provenance: 'REPLAY', replayOf: id },
      } as const;
      if (namespace === undefined || flowId === undefined) {
        const target = findTarget(delivery, options);
        if (!target.ok) return target;
        return sendOnce({ ...sent, url: options.ingress(), target: target.value, headers: request.headers }, options);
      }
      const [, query = ''] = /\?(.*)$/s.exec(request.target) ?? [];
      const named = triggerId === undefined ? {} : { triggerId };
      const url = urlOf({ namespace, flowId, ...named, query, tenant: options.tenant });
      if (!url.ok) return url;
      const headers = request.headers.filter(([name]) => !isConnectionHeader(name));
      return sendOnce({ ...sent, url: url.value, headers }, options);
    },
  };
}

/** Why a request was not read to its end. */
const cutReasons: ReadonlySet<string> = new Set([
  'BODY_TOO_LARGE',
  'HEAD_TOO_LARGE',
  'REQUEST_MALFORMED',
  'REQUEST_TIMEOUT',
]);

/** Answers REPLAY_IMPOSSIBLE where less is kept than was sent; what inflates to too much came whole. */
export function checkWhole({ reason, request }: Delivery, { length }: Uint8Array): Result<void> {
  const declared = request.headers.find(([name]) => name.toLowerCase() === 'content-length')?.[1];
  const isCut = declared === undefined ? cutReasons.has(reason?.code ?? '') : Number(declared) !== length;
  if (!isCut) return ok(undefined);
  const kept = `${length}${declared === undefined ? '' : ` of ${declared}`} bytes of its body are kept`;
  return fail(createError('REPLAY_IMPOSSIBLE', `Cannot replay delivery: it was not read to its end, ${kept}`));
}

/**
 * The address as it came. A key that was not kept is rendered anew. Answers FLOW_NOT_FOUND, WEBHOOK_NOT_FOUND and
 * EXPRESSION_FAILED where what it once reached is gone, REPLAY_IMPOSSIBLE where a key that fitted nothing is not kept.
 */
export function findTarget({ target, namespace, flowId, triggerId }: Delivery, options: KeyOptions): Result<string> {
  const isHidden = isKeyHidden(target);
  if (namespace === undefined || flowId === undefined || triggerId === undefined) {
    if (!isHidden) return ok(target);
    const message = 'Cannot replay delivery: the key that came fits no trigger, so it was not kept';
    return fail(createError('REPLAY_IMPOSSIBLE', message));
  }
  // Asked also where the key stands in the address: what is gone would only answer as if it had never been.
  const key = renderKeyOf({ namespace, flowId, triggerId }, options);
  if (!key.ok) return key;
  return ok(isHidden ? putKeyBack(target, key.value) : target);
}
