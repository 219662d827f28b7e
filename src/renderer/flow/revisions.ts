// How the texts that a flow once had are named and compared.
import type { RevisionSummary } from '../../main/contract/flow-revision.ts';
import { formatDay, formatTimeOfDay } from '../format/time.ts';

const origins: Readonly<Record<NonNullable<RevisionSummary['origin']>, string>> = {
  window: 'written in this window',
  file: 'written to the file',
};

/** When it came, and who wrote it; what an older Hookbench kept has neither. */
export function nameOfRevision({ createdAt, origin }: RevisionSummary): string {
  if (createdAt === undefined) return 'kept by an older Hookbench';
  const when = `${formatDay(createdAt)} ${formatTimeOfDay(createdAt)}`;
  return origin === undefined ? when : `${when}, ${origins[origin]}`;
}

/** What a revision is compared with where nobody chose: the one before it that is kept, else the nearest behind it. */
export function compareBase(shown: number, others: readonly number[]): number | undefined {
  const earlier = others.filter((revision) => revision < shown);
  return earlier.length > 0 ? Math.max(...earlier) : others.length > 0 ? Math.min(...others) : undefined;
}
