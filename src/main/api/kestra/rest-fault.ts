// Why one of Kestra's own addresses refuses, in Kestra's words: the kind of exception that Kestra would throw and its
// text. Which status and body that makes is the edge's business.
// Source: `kestra-api.md` §3.
import { type ErrorValue, fail } from '../../contract/errors.ts';

/**
 * The kinds, by Kestra's reason: `notFound` is an absent thing, `illegalState` and `conflict` one that does not allow
 * it now, `unimplemented` what a Kestra does and this program does not.
 */
export type RestFaultKind =
  | 'badRequest'
  | 'invalidFilters'
  | 'forbidden'
  | 'notFound'
  | 'conflict'
  | 'alreadyExists'
  | 'illegalState'
  | 'expired'
  | 'invalidEntity'
  | 'illegalArgument'
  | 'invalidParameter'
  | 'busy'
  | 'internal'
  | 'unimplemented';

/** One fault of an entity that was sent, as Kestra lists it; the path is empty for the whole of it. */
export interface RestViolation {
  readonly path: string;
  readonly message: string;
}

/** A refusal without a status. */
export interface RestFault {
  readonly kind: RestFaultKind;
  /** Kestra's text; empty where it says nothing but the reason. */
  readonly text: string;
  /** What is wrong with an entity, one by one. */
  readonly violations?: readonly RestViolation[];
}

/** A failed result of a kind; `text` is empty where Kestra says nothing but the reason. */
export function refused(kind: RestFaultKind, text = ''): { readonly ok: false; readonly error: RestFault } {
  return fail({ kind, text });
}

/** What Kestra would throw for an error of ours; those that it does not have are told in our words. */
export function faultOf({ code, message, details }: ErrorValue): RestFault {
  const kestra = details?.['kestra'];
  const text = typeof kestra === 'string' ? kestra : reasonOf(message);
  switch (code) {
    case 'EXECUTION_NOT_FOUND':
    case 'PARAMETERS_INVALID':
      // A name that cannot be that of an execution names none.
      return { kind: 'notFound', text: '' };
    case 'FLOW_NOT_FOUND':
      return { kind: 'notFound', text: 'Requested Flow is not found.' };
    case 'FLOW_DISABLED':
      return { kind: 'conflict', text: 'Requested Flow is disabled.' };
    case 'FLOW_INVALID':
      return { kind: 'conflict', text: `Requested Flow is not valid. Error: ${text}` };
    case 'EXECUTION_ENDED':
    case 'EXECUTION_NOT_ENDED':
    case 'EXECUTION_NOT_PAUSED':
      return { kind: 'illegalState', text };
    case 'INPUTS_INVALID':
    case 'EXPRESSION_FAILED':
      return { kind: 'invalidEntity', text };
    case 'CHECKS_FAILED':
    case 'TASK_RUN_NOT_FOUND':
      return { kind: 'illegalArgument', text };
    case 'FILE_UNREADABLE':
      return details?.['isMissing'] === true
        ? { kind: 'notFound', text: '' }
        : { kind: 'illegalArgument', text: message };
    case 'QUEUE_FULL':
    case 'SERVER_STOPPING':
      return { kind: 'busy', text: message };
    default:
      return { kind: 'internal', text: message };
  }
}

/** What stands behind the colon of our sentences. */
function reasonOf(message: string): string {
  const colon = message.indexOf(': ');
  return colon < 0 ? message : message.slice(colon + 2);
}
