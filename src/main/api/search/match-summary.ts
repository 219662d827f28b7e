// Whether a term of a search holds of what lists show of a delivery, and of its headers. Bodies are `match-body.ts`.
import { assertNever } from '../../contract/errors.ts';
import type { DeliverySummary, RawHeader } from '../../contract/delivery.ts';
import { passesTests } from '../../contract/search-figures.ts';
import type { SearchTerm } from '../../contract/search-language.ts';
import { fitsPattern, holdsPattern } from './fits-pattern.ts';

/** A term that the summary decides. */
export type SummaryTerm = Exclude<SearchTerm, { readonly field: 'header' | 'body' | 'body text' | 'outcome' }>;
/** A term that the headers decide. */
export type HeaderTerm = Extract<SearchTerm, { readonly field: 'header' }>;

/** Whether a delivery fits the term. */
export function matchesSummary(delivery: DeliverySummary, term: SummaryTerm): boolean {
  return ('tests' in term ? holdsFigure(delivery, term) : holds(delivery, term)) !== term.isNegated;
}

/** A caller that still waits has no duration yet, hence none that could be compared. */
function holdsFigure(
  { bodyBytes, durationMs, receivedAt }: DeliverySummary,
  { field, tests }: Extract<SummaryTerm, { readonly tests: unknown }>,
): boolean {
  if (field === 'time') return passesTests(Date.parse(receivedAt), tests);
  return passesTests(field === 'size' ? bodyBytes : durationMs, tests);
}

type PlainTerm = Extract<SummaryTerm, { readonly pattern: unknown }>;

function holds(delivery: DeliverySummary, { field, pattern }: PlainTerm): boolean {
  const { namespace, flowId, status, method, provenance, sender, event } = delivery;
  switch (field) {
    case 'flow':
      return holdsPattern(flowId, pattern) || fitsPattern(`${namespace}.${flowId}`, pattern);
    case 'namespace':
      return holdsPattern(namespace, pattern);
    case 'event':
      return holdsPattern(event, pattern);
    case 'status':
      return status !== undefined && isOfClass(String(status), pattern);
    case 'method':
      return fitsPattern(method, pattern);
    case 'is':
      return fitsPattern(provenance, pattern);
    case 'from':
      return holdsPattern(sender, pattern);
    case 'word':
      return textsOf(delivery).some((text) => holdsPattern(text, pattern));
    default:
      return assertNever(field);
  }
}

/** `404` is of class `4xx`, of class `404` and of whatever it begins with. */
function isOfClass(status: string, pattern: PlainTerm['pattern']): boolean {
  const [wanted = ''] = pattern;
  return status.startsWith(wanted.replace('xx', ''));
}

function textsOf({ id, target, event, sender, executionId, reason, provenance, sentId }: DeliverySummary) {
  return [id, target, event, sender, executionId, reason?.message, provenance, sentId];
}

/** Whether one of the headers of this name fits; a name that is not there fits no value. */
export function matchesHeaders(headers: readonly RawHeader[], { name, isNegated, pattern }: HeaderTerm): boolean {
  return headers.some(([header, value]) => header.toLowerCase() === name && fitsPattern(value, pattern)) !== isNegated;
}
