// The log of an execution, by level and by what is searched for; new lines come in while it runs.
import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { type Execution, type LogEntry, type LogLevel, logLevels } from '../../../main/contract/model.ts';
import { EmptyState } from '../../component/empty-state.tsx';
import { FilterBar } from '../../component/filter-bar.tsx';
import { KeyCap } from '../../component/key-cap.tsx';
import { SearchField } from '../../component/search-field.tsx';
import { useKeys } from '../../component/use-keys.ts';
import { Load } from '../../component/load.tsx';
import { useCall } from '../../core/use-core.ts';
import { findLog, nextErrorAfter } from '../../execution/find-log.ts';
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

/**
 * The lines that fit, with what they are chosen by above them. A key goes to the next error from anywhere on the
 * screen.
 */
function Lines({ lines, execution }: { readonly lines: readonly LogEntry[]; readonly execution: Execution }) {
  const [only, setOnly] = useState<LogLevel>();
  const [text, setText] = useState('');
  // The entry and not its index: indexes move when lines come in or are filtered out.
  const [current, setCurrent] = useState<LogEntry>();
  const list = useRef<HTMLOListElement>(null);
  const levels = logLevels.toReversed().filter((level) => lines.some((line) => line.level === level));
  const fitting = findLog(lines, { level: only, text });
  const shown = fitting.slice(-shownMax);
  const files = logFilesOf(execution);
  const goToError = (): void => {
    const next = nextErrorAfter(shown, current === undefined ? -1 : shown.indexOf(current));
    if (next === undefined) return;
    setCurrent(shown[next]);
    const line = list.current?.children[next];
    // The line has the focus then: it is read aloud, and the keys that scroll go on from there.
    if (line instanceof HTMLElement) line.focus();
  };
  // Only what is shown can be gone to, so that the button is there for those errors alone.
  const errors = shown.filter(({ level }) => level === 'ERROR').length;
  useKeys(errors === 0 ? {} : { w: goToError });
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
        <span className={classes.actions}>
          {errors === 0 ? null : (
            <Button
              variant="default"
              size="compact-sm"
              onClick={goToError}
              aria-keyshortcuts="w"
              rightSection={<KeyCap>W</KeyCap>}
            >
              Next error
            </Button>
          )}
          <SearchField label="Search log" example="message or task" value={text} onChange={setText} />
        </span>
      </div>
      <LogFiles executionId={execution.id} files={files} />
      {lines.length === 0 ? (
        <EmptyState title={files.length === 0 ? 'Nothing was logged' : 'All that was logged is in files'} />
      ) : (
        <ol ref={list} className={classes.lines} tabIndex={0} aria-label="Log lines">
          {shown.map((line, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- lines have no name of their own and are only ever added at the end
            <Line key={index} line={line} />
          ))}
        </ol>
      )}
      {lines.length > 0 && fitting.length === 0 ? <EmptyState title="No line of the log fits" /> : null}
    </section>
  );
}

/** One entry of the log, at its time and level, with the task that said it. */
function Line({ line: { timestamp, level, taskId, message } }: { readonly line: LogEntry }) {
  return (
    <li tabIndex={-1} className={`${classes.line} ${level === 'ERROR' ? classes.error : ''} mono`}>
      <time className="text-3" dateTime={timestamp} title={timestamp}>
        {formatTimeOfDay(timestamp)}
      </time>
      <span className={level === 'ERROR' ? 'bad strong' : level === 'WARN' ? 'warn strong' : 'text-2'}>{level}</span>
      <span className={`${classes.task} text-2`}>{taskId ?? ''}</span>
      <span className={classes.message}>{message}</span>
    </li>
  );
}
