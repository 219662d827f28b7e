// Sends the request of the form, once or many times, and keeps what came of it beside the form. One deed at a time.
import { useCallback } from 'react';
import type { ErrorValue, Result } from '../../../main/contract/errors.ts';
import type { TestRequest } from '../../../main/contract/methods.ts';
import { useKept } from '../../core/use-kept.ts';
import { useAction } from '../../core/use-core.ts';
import { repeatRequest, type RepeatSummary, type Repetition, summarise } from '../../send/repeat.ts';

/** What came of what was sent. */
export interface Sent {
  /** Whether an answer is waited for; nothing else is sent meanwhile. */
  readonly isSending: boolean;
  /** Ends the repetition that is on its way, also from a form that was left and opened again. */
  readonly stop?: AbortController | undefined;
  /** Why the last one was not sent, or not to its end. */
  readonly error?: ErrorValue | undefined;
  /** The last delivery first; older ones fall off. */
  readonly deliveryIds: readonly string[];
  /** Of the last request that was sent more than once. */
  readonly repeat?: (RepeatSummary & { readonly wanted: number }) | undefined;
}

/** How many deliveries are kept in sight. */
const shownMax = 8;

/** What a form begins with. */
const nothing: Sent = { isSending: false, deliveryIds: [] };

/** What came of it, and what can be done. */
export interface Sender {
  readonly sent: Sent;
  /** Sends a request, or tells why it cannot be composed; does nothing while another is on its way. */
  readonly send: (request: Result<TestRequest>, repetition: Repetition) => void;
  /** Ends a repetition behind the requests that are on their way. */
  readonly cancel: () => void;
}

/** The sender of a form, by the form's name. */
export function useSend(name: string): Sender {
  // Kept beyond the screen: an answer that comes while another screen is shown is there on the way back.
  const [sent, change] = useKept(`sent ${name}`, nothing);
  const sendOne = useAction('webhooks.send', []);
  const sendMany = useAction('webhooks.sendMany', []);
  const add = useCallback(
    (ids: readonly string[], more: Partial<Sent> = {}) =>
      change((before) => {
        // A delivery stands there once, also where its batch is told of again.
        const others = before.deliveryIds.filter((id) => !ids.includes(id));
        return { ...before, ...more, deliveryIds: [...ids, ...others].slice(0, shownMax) };
      }),
    [change],
  );
  const end = (error?: ErrorValue): void =>
    change((before) => ({ ...before, isSending: false, stop: undefined, error }));
  const sendAll = async (request: TestRequest, { times, parallel }: Repetition, signal: AbortSignal): Promise<void> => {
    if (times === 1) {
      const answer = await sendOne(request);
      if (answer.ok) add([answer.value.deliveryId]);
      end(answer.ok ? undefined : answer.error);
      return;
    }
    const ended = await repeatRequest({
      times,
      parallel,
      sendMany: (count) => sendMany({ ...request, count }),
      isCancelled: () => signal.aborted,
      // All answers so far are told each time; only the newest of them are kept in sight.
      onProgress(answers) {
        const ids = answers.flatMap((one) => ('deliveryId' in one ? [one.deliveryId] : []));
        add(ids.slice(-shownMax).toReversed(), { repeat: { ...summarise(answers), wanted: times } });
      },
    });
    end(ended.ok ? undefined : ended.error);
  };
  const send = (request: Result<TestRequest>, repetition: Repetition): void => {
    if (sent.isSending) return;
    if (!request.ok) {
      end(request.error);
      return;
    }
    const stop = new AbortController();
    change((before) => ({ ...before, isSending: true, stop, error: undefined, repeat: undefined }));
    void sendAll(request.value, repetition, stop.signal);
  };
  return { sent, send, cancel: () => sent.stop?.abort() };
}
