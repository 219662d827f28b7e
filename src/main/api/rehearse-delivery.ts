// A delivery whose request is run once more under another version of Kestra. Its tasks really run, so what they send
// is sent; the delivery, the execution and its logs are kept nowhere. How a version is run is its caller's.
import { createError, fail, type Result } from '../contract/errors.ts';
import type { WebhookRequest } from '../contract/delivery.ts';
import type { Profile } from '../contract/profile.ts';
import type { RehearsedDelivery } from '../contract/rehearsal.ts';
import type { Journal } from '../journal/journal.ts';
import type { Handlers } from './handler.ts';
import { findKeptRequest } from './kept-request.ts';
import { checkWhole, findTarget } from './replay-delivery.ts';
import type { KeyOptions } from './send-once.ts';

/** A request to run, with the key in its address, and the version that it is run under. */
export interface RehearsedCall {
  readonly request: WebhookRequest;
  readonly body: Uint8Array;
  readonly profile: Profile;
}

/** Runs a request to the end of its execution, or to the end of a bound. Answers DATA_UNUSABLE, STORAGE_FAILED. */
export type RehearseRun = (call: RehearsedCall) => Promise<Result<RehearsedDelivery>>;

/** What rehearsing needs. */
export interface RehearseOptions extends KeyOptions {
  readonly journal: Pick<Journal, 'storage'>;
  /** The version that this server behaves like: it is replayed, not rehearsed. */
  readonly own: Profile;
  readonly run: RehearseRun;
}

/** The handler. */
export function createRehearseHandler(options: RehearseOptions): Pick<Handlers, 'deliveries.rehearse'> {
  return {
    async 'deliveries.rehearse'({ id, profile }) {
      if (profile === options.own) {
        const message = `Cannot compare with Kestra ${profile}: this server behaves like it already`;
        return fail(createError('PARAMETERS_INVALID', message));
      }
      const kept = findKeptRequest(id, options.journal);
      if (!kept.ok) return kept;
      const { delivery, body } = kept.value;
      const whole = checkWhole(delivery, body);
      if (!whole.ok) return whole;
      const target = findTarget(delivery, options);
      if (!target.ok) return target;
      return options.run({ request: { ...delivery.request, target: target.value }, body, profile });
    },
  };
}
