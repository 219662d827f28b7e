// Whether a delivery fits all terms of a search: what its summary says first, then its headers, then what became of its
// execution, and its body only where all else holds. It counts the bytes that it reads, so that its caller can stop in time.
import { ok, type Result } from '../../contract/errors.ts';
import type { DeliverySummary, RawHeader } from '../../contract/delivery.ts';
import { outcomeOf } from '../../contract/outcome.ts';
import type { SearchTerm } from '../../contract/search-language.ts';
import type { StateName } from '../../contract/state.ts';
import { type BodyTerm, createBodyMatch } from './match-body.ts';
import { type HeaderTerm, matchesHeaders, matchesSummary, type SummaryTerm } from './match-summary.ts';

/** Largest body that is looked into, in bytes: to parse a larger one would hold webhooks up. */
export const searchedBodyBytesMax = 1024 * 1024;

/** What a body counts at least, in bytes: to fetch and parse a small one takes as long as to look through so many. */
const bodyCostBytesMin = 8 * 1024;

/** The test of one search. */
export interface DeliveryTest {
  /** Whether headers decide anything. */
  readonly wantsHeaders: boolean;
  /** Answers what the reading of a body answers, where that fails. */
  fits(of: { readonly delivery: DeliverySummary; readonly headers: readonly RawHeader[] }): Result<boolean>;
  /** Bytes of bodies that were read so far; a small body counts as 8 KiB. */
  readBytes(): number;
  /** Bodies that would have decided, and are too large. */
  unread(): number;
}

/** What a test reads beyond what it is given. */
export interface TestReads {
  /** The body of a delivery, by its id. */
  readonly bodyOf: (id: string) => Result<Uint8Array>;
  /** The state of an execution, by its id; undefined where it is not kept any more. */
  readonly stateOf: (executionId: string) => Result<StateName | undefined>;
}

/** Makes the test. */
export function createDeliveryTest(terms: readonly SearchTerm[], { bodyOf, stateOf }: TestReads): DeliveryTest {
  const summaryTerms = terms.filter(isSummaryTerm);
  const headerTerms = terms.filter((term): term is HeaderTerm => term.field === 'header');
  const outcomeTerms = terms.filter((term) => term.field === 'outcome');
  const bodyTerms = terms.filter(isBodyTerm);
  const matchesBody = createBodyMatch(bodyTerms);
  let bytes = 0;
  let unread = 0;
  return {
    wantsHeaders: headerTerms.length > 0,
    fits({ delivery, headers }) {
      if (!summaryTerms.every((term) => matchesSummary(delivery, term))) return ok(false);
      if (!headerTerms.every((term) => matchesHeaders(headers, term))) return ok(false);
      if (outcomeTerms.length > 0) {
        // Where a reason is known nothing has run, and no execution is read for it.
        const { executionId, reason } = delivery;
        const state = executionId === undefined || reason !== undefined ? ok(undefined) : stateOf(executionId);
        if (!state.ok) return state;
        const found = outcomeOf(delivery, state.value);
        if (!outcomeTerms.every(({ outcome, isNegated }) => (outcome === found) !== isNegated)) return ok(false);
      }
      if (bodyTerms.length === 0) return ok(true);
      if (delivery.bodyBytes > searchedBodyBytesMax) {
        unread++;
        return ok(false);
      }
      const body = bodyOf(delivery.id);
      // It may have been removed since the piece was read.
      if (!body.ok) return body.error.code === 'DELIVERY_NOT_FOUND' ? ok(false) : body;
      bytes += Math.max(body.value.length, bodyCostBytesMin);
      return ok(matchesBody(body.value));
    },
    readBytes: () => bytes,
    unread: () => unread,
  };
}

function isBodyTerm(term: SearchTerm): term is BodyTerm {
  return term.field === 'body' || term.field === 'body text';
}

function isSummaryTerm(term: SearchTerm): term is SummaryTerm {
  return term.field !== 'header' && term.field !== 'outcome' && !isBodyTerm(term);
}
