// What came for a flow in a day as bars of hours: how high each is, the figure beside them, and the sentence for who
// sees neither. What was executed stands on the line and what was not hangs below it, so that no colour is needed.
import { hourCountMax, type RecentDeliveries } from '../../main/contract/recent-deliveries.ts';
import type { RecentExecutions } from '../../main/contract/recent-executions.ts';
import { formatPlural } from '../format/size.ts';

/** Rooms above and below the line, in pixels. */
export const hourBarRoom = { up: 11, down: 6 } as const;

/** One hour; both heights in pixels. */
export interface HourBar {
  readonly up: number;
  readonly down: number;
}

/** What the cell shows. */
export interface RecentHours {
  /** The oldest hour first; empty where nothing came. */
  readonly bars: readonly HourBar[];
  /** How many came; a lower bound ends with a plus. */
  readonly figure: string;
  readonly sentence: string;
}

/** Least height of what there is: one request among thousands is still to be seen. */
const heightMin = 2;

/** The bars; `executions` add to the sentence how many have failed, and are left out until they are known. */
export function toRecentHours({ hours }: Pick<RecentDeliveries, 'hours'>, executions?: RecentExecutions): RecentHours {
  const most = (pick: (hour: RecentDeliveries['hours'][number]) => number): number => Math.max(0, ...hours.map(pick));
  // One scale for both sides, so that they can be compared.
  const perPixel = Math.max(
    most(({ executed }) => executed) / hourBarRoom.up,
    most(({ others }) => others) / hourBarRoom.down,
  );
  const heightOf = (count: number): number => (count === 0 ? 0 : Math.max(heightMin, Math.round(count / perPixel)));
  const total = totalOf({ hours });
  const others = hours.reduce((sum, hour) => sum + hour.others, 0);
  const isBound = hours.some((hour) => hour.executed + hour.others >= hourCountMax);
  const figure = isBound ? `${total}+` : String(total);
  const parts = [
    `${figure} ${total === 1 ? 'delivery' : 'deliveries'} in 24 hours`,
    ...(others === 0 ? [] : [`${others} not executed`]),
    ...(total < 2 ? [] : [`at most ${most((hour) => hour.executed + hour.others)} in one hour`]),
  ];
  return {
    bars: hours.map((hour) => ({ up: heightOf(hour.executed), down: heightOf(hour.others) })),
    figure,
    sentence: parts.join(', ') + executionsIn(executions),
  };
}

/** How many came in all hours. */
export function totalOf({ hours }: Pick<RecentDeliveries, 'hours'>): number {
  return hours.reduce((sum, { executed, others }) => sum + executed + others, 0);
}

/** Executions are told apart from deliveries: they are also started by hand, and by other flows. */
function executionsIn(executions: RecentExecutions | undefined): string {
  if (executions === undefined || executions.total === 0) return '';
  const { total, failed, warning } = executions;
  const ends = [...(failed === 0 ? [] : [`${failed} failed`]), ...(warning === 0 ? [] : [`${warning} with a warning`])];
  return `; ${[formatPlural(total, 'execution'), ...ends].join(', ')}`;
}
