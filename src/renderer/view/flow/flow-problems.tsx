// What the versions of Kestra and our lint find in a text, as a list below it. Choosing a row goes to its place.
import { Icon } from '../../component/icon.tsx';
import { type Problem, saidBy } from '../../flow/problems.ts';
import { formatPlural } from '../../format/size.ts';
import classes from './flow-problems.module.css';

/** What it takes. */
export interface FlowProblemsProps {
  readonly problems: readonly Problem[];
  /** Goes to a place in the text; lines and columns count from 1. */
  readonly onOpen: (line: number, column: number) => void;
}

/** The list; nothing where there is no problem. */
export function FlowProblems({ problems, onOpen }: FlowProblemsProps) {
  if (problems.length === 0) return null;
  return (
    <section className={classes.problems} aria-label="Problems" tabIndex={0}>
      <h2 className={classes.head}>
        Problems <span className="meta text-3">{countOf(problems)}</span>
      </h2>
      <ul>
        {problems.map((problem) => (
          <ProblemRow key={keyOf(problem)} problem={problem} onOpen={onOpen} />
        ))}
      </ul>
    </section>
  );
}

function countOf(problems: readonly Problem[]): string {
  const faults = problems.filter(({ isFault }) => isFault).length;
  const counts = [
    [faults, 'fault'],
    [problems.length - faults, 'remark'],
  ] as const;
  return counts.flatMap(([count, word]) => (count === 0 ? [] : [formatPlural(count, word)])).join(', ');
}

/** One sentence may stand for several places, and one place may have several sentences. */
function keyOf({ profiles, path, line, column, message }: Problem): string {
  return `${profiles.join()} ${path} ${line}:${column} ${message}`;
}

/** One problem. Without a line it leads nowhere, yet keeps the column of places, so that all rows are in line. */
function ProblemRow({ problem, onOpen }: { readonly problem: Problem; readonly onOpen: FlowProblemsProps['onOpen'] }) {
  const { line, column = 1, message, rule, isFault } = problem;
  return (
    <li className={classes.problem}>
      <Icon name={isFault ? 'alert' : 'warning'} size={14} className={isFault ? 'bad' : 'warn'} />
      {line === undefined ? (
        <span />
      ) : (
        <button type="button" className={`${classes.place} mono`} onClick={() => onOpen(line, column)}>
          <span className="hidden">Go to line and column </span>
          {line}:{column}
        </button>
      )}
      <span className="text-2">{saidBy(problem)}</span>
      <span className="break">
        <span className="hidden">{isFault ? 'refused: ' : 'remark: '}</span>
        {rule === undefined ? null : <span className="mono text-2">{rule}: </span>}
        {message}
      </span>
    </li>
  );
}
