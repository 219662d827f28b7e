// Statuses, reasons and types of problem for what the API refuses, as each version of Kestra words them.
// Source: `kestra-api.md` §3. 403 of secrets, 501 and 503 are ours.
import type { RestFault, RestFaultKind } from '../../api/kestra/rest-fault.ts';
import type { Switches } from '../../contract/switches.ts';
import type { Refusal } from '../refusal.ts';

/** How a fault is told: on the older version by its reason, on the newer by its type of problem. */
interface Wording {
  readonly status: number;
  /** The reason of the older version where it is not the status's own. */
  readonly reason?: string;
  /** Type and title of the problem where they are not the status's own; both or none. */
  readonly slug?: string;
  readonly title?: string;
}

/** By kind; what is absent follows from the status alone. */
const wordings: Readonly<Record<RestFaultKind, Wording>> = {
  badRequest: { status: 400 },
  invalidFilters: {
    status: 400,
    reason: 'Invalid query filters',
    slug: 'invalid-query-filters',
    title: 'Invalid query filters',
  },
  forbidden: { status: 403 },
  notFound: { status: 404 },
  conflict: { status: 409 },
  illegalState: { status: 409, reason: 'Illegal state' },
  alreadyExists: { status: 409, slug: 'entity-already-exists', title: 'Entity already exists' },
  expired: { status: 410, reason: 'Resource has expired' },
  invalidEntity: { status: 422, reason: 'Invalid entity', slug: 'invalid-entity', title: 'Invalid entity' },
  illegalArgument: { status: 422, reason: 'Illegal argument', slug: 'invalid-argument', title: 'Invalid argument' },
  invalidParameter: { status: 422 },
  busy: { status: 503, slug: 'service-unavailable', title: 'Service unavailable' },
  internal: { status: 500, reason: 'Internal server error' },
  unimplemented: { status: 501, slug: 'not-implemented', title: 'Not implemented' },
};

/** What is answered for a fault. The older version knows no conflict of ids: it calls the flow invalid. */
export function refusalOfFault({ kind, text, violations }: RestFault, { hasNewApi }: Switches): Refusal {
  // The one kind whose status differs by version.
  const isOldConflict = kind === 'alreadyExists' && !hasNewApi;
  const { status, reason, slug, title } = wordings[isOldConflict ? 'invalidEntity' : kind];
  return {
    status,
    origin: 'routed',
    text,
    ...(reason === undefined ? {} : { reason }),
    ...(slug === undefined || title === undefined ? {} : { problem: { slug, title } }),
    ...(violations === undefined ? {} : { violations }),
  };
}
