// Which deliveries are one request that its sender has sent again: same id, same flow. What came lately is known by heart,
// since requests that come together are not on disk yet; what came before is found by the journal's index.
import type { DeliverySummary } from '../contract/delivery.ts';
import type { Retry } from '../contract/request-label.ts';
import type { Journal } from '../journal/journal.ts';

/** What is told of a delivery that has just come. */
export type ArrivedDelivery = Pick<
  DeliverySummary,
  'id' | 'receivedAt' | 'provenance' | 'namespace' | 'flowId' | 'sentId' | 'retry'
>;

/** How many ids are known by heart; an older one is looked up. */
const knownMax = 4096;
/** How many deliveries with one id are counted at most where they are looked up. */
const countedMax = 100;

/** What has come with an id so far. */
interface Group {
  readonly firstId: string;
  readonly lastAt: string;
  readonly count: number;
}

/**
 * Makes a function that is told each delivery once, as it comes, and answers which retry it is; undefined for what comes for
 * the first time. What somebody sends again by hand is no retry of its sender, and counts as none.
 */
export function createRetryFinder({
  storage,
}: Pick<Journal, 'storage'>): (arrived: ArrivedDelivery) => Retry | undefined {
  const known = new Map<string, Group>();
  return (arrived) => {
    const { id, receivedAt, sentId, retry } = arrived;
    if (sentId === undefined || isByHand(arrived)) return retry;
    const key = [arrived.namespace, arrived.flowId, sentId].join('\n');
    const before = known.get(key) ?? lookUp(storage, arrived);
    // Set anew, it is the last that is forgotten.
    known.delete(key);
    known.set(key, { firstId: before?.firstId ?? id, lastAt: receivedAt, count: (before?.count ?? 0) + 1 });
    const [oldest] = known.keys();
    if (known.size > knownMax && oldest !== undefined) known.delete(oldest);
    if (before === undefined) return retry;
    const afterMs = Math.max(0, Date.parse(receivedAt) - Date.parse(before.lastAt));
    return { number: retry?.number ?? before.count, of: before.firstId, afterMs };
  };
}

function lookUp(storage: Journal['storage'], { namespace, flowId, sentId = '' }: ArrivedDelivery): Group | undefined {
  const listed = storage.deliveries({ sentId, limit: countedMax });
  // Where the journal cannot be read, the delivery cannot be kept either: that is told, and this label is no matter.
  const rows = listed.ok ? listed.value.results : [];
  const group = rows.filter((row) => row.namespace === namespace && row.flowId === flowId && !isByHand(row));
  const [last] = group;
  const first = group.at(-1);
  return last && first && { firstId: first.id, lastAt: last.receivedAt, count: group.length };
}

function isByHand({ provenance }: Pick<DeliverySummary, 'provenance'>): boolean {
  return provenance === 'REPLAY' || provenance === 'EDITED';
}
