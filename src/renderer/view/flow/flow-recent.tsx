// A flow's last 24 hours: how many deliveries, and a bar for each hour. The title says it in words, with the executions.
import { hourBarRoom, toRecentHours } from '../../flow/recent-hours.ts';
import classes from './flow-recent.module.css';
import type { FlowActivity } from './use-recent.ts';

/** Pixels from one bar to the next, and how many of them a bar has. */
const bar = { step: 3, width: 2 } as const;

/** The cell; empty until it is known. */
export function FlowRecent({ activity: { deliveries, executions } }: { readonly activity: FlowActivity }) {
  if (deliveries === undefined) return null;
  const { bars, figure, sentence } = toRecentHours(deliveries, executions);
  const failed = executions?.failed ?? 0;
  return (
    <div className={classes.recent} title={sentence}>
      <span aria-hidden="true" className={figure === '0' ? 'text-3' : undefined}>
        {figure}
        {failed === 0 ? null : <span className="bad"> ✕ {failed}</span>}
      </span>
      <span className="hidden">{sentence}</span>
      {bars.length === 0 ? null : (
        <svg
          className={classes.bars}
          aria-hidden="true"
          width={bars.length * bar.step}
          height={hourBarRoom.up + hourBarRoom.down + 1}
        >
          {bars.map(({ up, down }, hour) => (
            // oxlint-disable-next-line react/no-array-index-key -- an hour has no name but its place
            <g key={hour} transform={`translate(${hour * bar.step} 0)`}>
              <rect className={classes.executed} y={hourBarRoom.up - up} width={bar.width} height={up} />
              <rect className={classes.line} y={hourBarRoom.up} width={bar.width} height={1} />
              <rect className={classes.others} y={hourBarRoom.up + 1} width={bar.width} height={down} />
            </g>
          ))}
        </svg>
      )}
    </div>
  );
}
