// Which events are told as notifications of the system: a delivery that no flow took, an execution that failed. At most
// one in a while, so that a loop of failures is one line and not a hundred; whether they are wanted is asked each time.
import type { CoreEvent } from '../contract/events.ts';
import { windowUrl } from './protocol.ts';

/** One notification, and the address in the window that it opens. */
export interface Notice {
  readonly title: string;
  readonly body: string;
  readonly address: string;
}

/** Told where the window was closed and the app goes on: whoever closed it may mean to end it. */
export const stayNotice: Notice = {
  title: 'Hookbench goes on',
  body: 'Webhooks are answered. Quit stands in the tray, and in the menu of the window that a new start shows',
  address: windowUrl,
};

/** What telling needs. */
export interface NoticeOptions {
  /** Whether the user wants them, and does not look at the window already. */
  readonly isWanted: () => boolean;
  readonly show: (notice: Notice) => void;
  readonly nowMs: () => number;
}

/** Between two notifications, in milliseconds. */
const pauseMs = 10_000;

/** Makes the listener. What came in a pause is counted in the next notification. */
export function createNotices({ isWanted, show, nowMs }: NoticeOptions): (event: CoreEvent) => void {
  let lastMs = -Infinity;
  let passedOver = 0;
  // An execution changes on after it has failed; the last one told of is enough, for later changes follow at once.
  let lastAddress = '';
  return (event) => {
    const notice = noticeOf(event);
    if (notice === undefined || notice.address === lastAddress || !isWanted()) return;
    lastAddress = notice.address;
    if (nowMs() - lastMs < pauseMs) {
      passedOver++;
      return;
    }
    lastMs = nowMs();
    show(passedOver === 0 ? notice : { ...notice, body: `${notice.body}, and ${passedOver} more before it` });
    passedOver = 0;
  };
}

/** What is told of an event; texts of requests are in none of it but the flow's own name. */
function noticeOf(event: CoreEvent): Notice | undefined {
  if (event.type === 'execution.changed' && event.execution.state === 'FAILED') {
    const { id, namespace, flowId } = event.execution;
    return { title: 'Execution failed', body: `${namespace}.${flowId}`, address: `${windowUrl}#/executions/${id}` };
  }
  if (event.type !== 'delivery.recorded' || event.delivery.status !== 404) return undefined;
  const { id, method } = event.delivery;
  // The target may hold a key, so it is not told.
  return { title: 'Unmatched delivery', body: `${method} found no flow`, address: `${windowUrl}#/deliveries/${id}` };
}
