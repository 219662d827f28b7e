// A flow's last 24 hours: how many executions, and a bar of how they ended. The title says it in words.
import type { RecentExecutions } from '../../../main/contract/recent-executions.ts';
import { toRecentBar } from '../../flow/recent-bar.ts';
import classes from './flow-recent.module.css';

/** The cell; empty until it is known. */
export function FlowRecent({ counts }: { readonly counts: RecentExecutions | undefined }) {
  if (counts === undefined) return null;
  const bar = toRecentBar(counts);
  if (bar === undefined) return <span className="text-3">0</span>;
  const { failed, warning, figure, sentence } = bar;
  return (
    <div className={classes.recent} title={sentence}>
      <span>
        {figure}
        {counts.failed === 0 ? null : <span className="bad"> ✕ {counts.failed}</span>}
      </span>
      <span className="hidden">{sentence}</span>
      <span className={classes.bar} aria-hidden="true">
        <span className={classes.rest} />
        <span className={classes.warning} style={{ width: `${warning}%` }} />
        <span className={classes.failed} style={{ width: `${failed}%` }} />
      </span>
    </div>
  );
}
