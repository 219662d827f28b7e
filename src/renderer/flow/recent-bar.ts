// Executions of a day as one bar: how much of it each outcome has, the figure beside it, and the sentence for who sees
// neither.
import { recentCountMax, type RecentExecutions } from '../../main/contract/recent-executions.ts';

/** Shares of the bar in percent; what is left of 100 succeeded or still runs. */
export interface RecentBar {
  readonly failed: number;
  readonly warning: number;
  readonly figure: string;
  readonly sentence: string;
}

/** Least share of an outcome that there is, in percent: one failure among thousands is still to be seen. */
const shareMin = 6;

/** The bar; undefined where nothing began. */
export function toRecentBar({ total, failed, warning }: RecentExecutions): RecentBar | undefined {
  if (total === 0) return undefined;
  const figure = total >= recentCountMax ? `${recentCountMax}+` : String(total);
  const others = [
    ...(failed === 0 ? [] : [`${failed} failed`]),
    ...(warning === 0 ? [] : [`${warning} with a warning`]),
  ];
  const share = (count: number): number => (count === 0 ? 0 : Math.max(shareMin, (count / total) * 100));
  return {
    failed: share(failed),
    warning: share(warning),
    figure,
    sentence: [`${figure} ${total === 1 ? 'execution' : 'executions'} in 24 hours`, ...others].join(', '),
  };
}
