// A fault on request as the window says it, and as its form gives it. What is out of bounds is refused by the core, not here.
import type { Fault } from '../../main/contract/fault.ts';
import { formatPlural } from '../format/size.ts';
import { formatDuration } from '../format/time.ts';

/** What the form holds: texts as they were typed. */
export interface FaultForm {
  readonly type: Fault['type'];
  /** Milliseconds or a status; means nothing where the connection is dropped. */
  readonly figure: string;
  /** Empty: until it is switched off. */
  readonly requests: string;
}

/** A form as it begins: what most providers try again after, and often enough to see them do it. */
export const firstFaultForm: FaultForm = { type: 'status', figure: '503', requests: '3' };

/** What happens to a request, as a part of a sentence. */
export function describeFault(fault: Fault): string {
  switch (fault.type) {
    case 'delay':
      return `begins ${formatDuration(fault.delayMs)} late`;
    case 'status':
      return `answers ${fault.status}`;
    default:
      return 'drops the connection';
  }
}

/** For how long it does. */
export function describeReach({ requests }: Fault): string {
  if (requests === undefined) return 'until it is switched off';
  return requests === 1 ? 'for the next request' : `for the next ${formatPlural(requests, 'request')}`;
}

/** The fault of a form; undefined where a figure is none. */
export function readFaultForm({ type, figure, requests }: FaultForm): Fault | undefined {
  const count = requests.trim() === '' ? {} : { requests: Number(requests) };
  if (!isFigure(requests.trim() === '' ? '1' : requests)) return undefined;
  if (type === 'drop') return { type, ...count };
  if (!isFigure(figure)) return undefined;
  return type === 'delay' ? { type, delayMs: Number(figure), ...count } : { type, status: Number(figure), ...count };
}

function isFigure(text: string): boolean {
  return /^\d{1,9}$/.test(text.trim());
}
