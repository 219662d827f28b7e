// The log of an execution, by level; new lines come in while it runs.
import { useState } from 'react';
import { type Execution, type LogEntry, type LogLevel, logLevels } from '../../../main/contract/model.ts';
import { EmptyState } from '../../component/empty-state.tsx';
import { FilterBar } from '../../component/filter-bar.tsx';
import { Load } from '../../component/load.tsx';
import { useCall } from '../../core/use-core.ts';
import { logFilesOf } from '../../execution/log-files.ts';
import { formatCount } from '../../format/size.ts';
import { formatTimeOfDay } from '../../format/time.ts';
import { LogFiles } from './execution-log-files.tsx';
import classes from './execution-logs.module.css';

/** The lines. */
export function LogLines({ execution }: { readonly execution: Execution }) {
  const logs = useCall('executions.logs', { id: execution.id });
  return <Load of={logs}>{(lines) => <Lines lines={lines} execution={execution} />}</Load>;
}

/** Beyond this the browser lays out lines only slowly; the newest are shown. */
const shownMax = 2000;

function Lines({ lines, execution }: { readonly lines: readonly LogEntry[]; readonly execution: Execution }) {
  const [only, setOnly] = useState<LogLevel>();
  const levels = logLevels.toReversed().filter((level) => lines.some((line) => line.level === level));
  const fitting = only === undefined ? lines : lines.filter(({ level }) => level === only);
  const shown = fitting.slice(-shownMax);
  const files = logFilesOf(execution);
  const filters = [
    { id: '', name: 'All', count: formatCount(lines.length) },
    ...levels.map((level) => ({
      id: level,
      name: level,
      count: formatCount(lines.filter((line) => line.level === level).length),
    })),
  ];
  return (
    <section className={classes.logs} aria-label="Logs">
      <div className={classes.head}>
        <h2>Logs</h2>
        <FilterBar
          label="Level"
          filters={filters}
          pressed={only ?? ''}
          onPress={(id) => setOnly(logLevels.find((level) => level === id))}
        />
        {shown.length < fitting.length ? <span className="meta text-2">the last {formatCount(shownMax)}</span> : null}
      </div>
      <LogFiles executionId={execution.id} files={files} />
      {lines.length === 0 ? (
        <EmptyState title={files.length === 0 ? 'Nothing was logged' : 'All that was logged is in files'} />
      ) : (
        <ol className={classes.lines} tabIndex={0} aria-label="Log lines">
          {shown.map((line, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- lines have no name of their own and are only ever added at the end
            <Line key={index} line={line} />
          ))}
        </ol>
      )}
    </section>
  );
}

/** One entry of the log, at its time and level, with the task that said it. */
function Line({ line: { timestamp, level, taskId, message } }: { readonly line: LogEntry }) {
  return (
    <li className={`${classes.line} ${level === 'ERROR' ? classes.error : ''} mono`}>
      <time className="text-3" dateTime={timestamp} title={timestamp}>
        {formatTimeOfDay(timestamp)}
      </time>
      <span className={level === 'ERROR' ? 'bad strong' : level === 'WARN' ? 'warn strong' : 'text-2'}>{level}</span>
      <span className={`${classes.task} text-2`}>{taskId ?? ''}</span>
      <span className={classes.message}>{message}</span>
    </li>
  );
}
