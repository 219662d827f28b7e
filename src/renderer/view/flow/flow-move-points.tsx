// What the newest Kestra wants written otherwise, point by point. A box at each that needs no thinking says whether it
// is made; the others are the reader's.
import { Checkbox } from '@mantine/core';
import { Icon } from '../../component/icon.tsx';
import { shortFault } from '../../delivery/short-fault.ts';
import type { MovePoint } from '../../flow/move-points.ts';
import classes from './flow-move.module.css';

/** What it takes. */
export interface FlowMovePointsProps {
  readonly points: readonly MovePoint[];
  /** The replacements that are not wanted, by place. */
  readonly leftOut: ReadonlySet<number>;
  /** Hears the place of a replacement that is not wanted, or is wanted again. */
  readonly onToggle: (index: number) => void;
}

/** The points, in order of lines. */
export function FlowMovePoints({ points, ...choice }: FlowMovePointsProps) {
  return (
    <ul>
      {points.map((point) => (
        <li key={`${point.line} ${point.column} ${point.what}`} className={classes.part}>
          <Point point={point} {...choice} />
        </li>
      ))}
    </ul>
  );
}

function Point({
  point,
  leftOut,
  onToggle,
}: { readonly point: MovePoint } & Pick<FlowMovePointsProps, 'leftOut' | 'onToggle'>) {
  const { line, column, what, instead, isMechanical, index, refusals } = point;
  const isMade = isMechanical && index !== undefined && !leftOut.has(index);
  // Further ones at this place are mostly consequences of the first.
  const [first] = refusals;
  return (
    <>
      <div className={classes.pointHead}>
        {isMechanical && index !== undefined ? (
          <Checkbox size="xs" aria-label={`Apply: ${what}`} checked={isMade} onChange={() => onToggle(index)} />
        ) : (
          <Icon name="hand" size={14} className="warn" />
        )}
        <h3 className="break">{what}</h3>
        {line === undefined ? null : <span className="mono text-3">{`${line}:${column ?? 1}`}</span>}
      </div>
      <div className={classes.pointText}>
        {first === undefined ? null : (
          <p className="mono text-2 break" title={first.trim()}>
            {shortFault(first)}
          </p>
        )}
        <p>{instead ?? 'No replacement is known.'}</p>
        <p className="meta text-3">
          {!isMechanical ? 'Yours to decide' : isMade ? 'Rewritten in the text beside' : 'Left as it is'} ·{' '}
          {first === undefined ? 'shows when the flow runs' : 'shows when the flow is saved'}
        </p>
      </div>
    </>
  );
}
