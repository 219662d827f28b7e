// A chart of taskruns in time: a thin line while they waited, a bar while they ran. Rows are chosen by click or
// by keyboard; colour comes with an icon and the state's name.
import { UnstyledButton } from '@mantine/core';
import { formatDuration } from '../format/time.ts';
import type { Gantt, GanttRow } from '../execution/gantt-rows.ts';
import { Chip } from './chip.tsx';
import classes from './gantt-chart.module.css';
import { StateIcon } from './state-badge.tsx';

/** What it takes. */
export interface GanttChartProps {
  readonly chart: Gantt;
  readonly chosenId: string | undefined;
  /** Hears the taskrun, also where one of its attempts is pressed. */
  readonly onChoose: (taskrunId: string) => void;
}

/** Shares of the whole time at which a rule stands; at the end the lane itself ends. */
const ticks = [0, 0.25, 0.5, 0.75] as const;
const indentPx = 16;

/** Draws the chart. */
export function GanttChart({ chart, chosenId, onChoose }: GanttChartProps) {
  // The head is hidden from assistive technology: these are no cells of a table, and each row says its own words.
  return (
    <div className={classes.chart} role="group" aria-label="Taskruns">
      <div className={`${classes.row} ${classes.head}`} aria-hidden="true">
        <span className={classes.name}>Taskrun</span>
        <span className={classes.lane}>
          {ticks.map((tick) => (
            <span key={tick} className={classes.tick} style={{ left: `${tick * 100}%` }}>
              {tick === 0 ? '0' : formatDuration(chart.totalMs * tick)}
            </span>
          ))}
        </span>
        <span className={classes.took}>Took</span>
      </div>
      <div className={`${classes.row} ${classes.whole}`} role="note">
        <span className={classes.name}>
          <StateIcon state={chart.whole.state} />
          <span className="mono">{chart.whole.name}</span>
          <span className="hidden">the whole execution, {chart.whole.state}</span>
        </span>
        <span className={classes.lane} aria-hidden="true">
          <span className={classes.bar} style={{ left: 0, right: 0 }} />
        </span>
        <span className={classes.took}>{tookOf(chart.whole)}</span>
      </div>
      {chart.rows.map((row) => (
        <UnstyledButton
          key={row.id}
          className={`${classes.row} ${row.taskrunId === chosenId ? classes.chosen : ''}`}
          aria-pressed={row.taskrunId === chosenId}
          onClick={() => onChoose(row.taskrunId)}
        >
          <span className={classes.name} style={{ paddingLeft: 16 + row.depth * indentPx }}>
            <StateIcon state={row.state} />
            <span className="mono">{row.name}</span>
            <span className="hidden">{row.state}</span>
            {row.mark === undefined ? null : <Chip>{row.mark}</Chip>}
            {row.aside === undefined ? null : <span className={`${classes.aside} text-3 meta`}>{row.aside}</span>}
          </span>
          <Lane row={row} />
          <span className={classes.took}>{tookOf(row)}</span>
        </UnstyledButton>
      ))}
    </div>
  );
}

function tookOf({ tookMs }: Pick<GanttRow, 'tookMs'>): string {
  return tookMs === undefined ? '–' : formatDuration(tookMs);
}

/** A thin line while a taskrun waits, a bar while it runs. Said in words elsewhere in the row, hence hidden here. */
function Lane({ row: { createdAt, runAt, endAt, state } }: { readonly row: GanttRow }) {
  return (
    <span className={classes.lane} aria-hidden="true">
      {ticks.map((tick) => (
        <span key={tick} className={classes.rule} style={{ left: `${tick * 100}%` }} />
      ))}
      <span
        className={classes.wait}
        style={{ left: percent(createdAt), width: percent(Math.max(runAt - createdAt, 0)) }}
      />
      <span
        className={`${classes.bar} ${barColour(state)}`}
        style={{ left: percent(runAt), width: percent(Math.max(endAt - runAt, 0)) }}
      />
    </span>
  );
}

/** A share from 0 to 1 as CSS takes it, with more digits than a wide screen has pixels. */
function percent(share: number): string {
  return `${(share * 100).toFixed(3)}%`;
}

/** What goes on, or ended otherwise than well or badly, has a colour of its own. */
function barColour(state: GanttRow['state']): string {
  if (state === 'SUCCESS') return classes.ok ?? '';
  if (state === 'FAILED' || state === 'KILLED') return classes.bad ?? '';
  return state === 'WARNING' ? (classes.warn ?? '') : (classes.other ?? '');
}
