// The difference between two texts, line by line: what goes, what comes, and a few lines around it.
import { useMemo } from 'react';
import { type DiffRow, diffRows } from '../flow/diff-rows.ts';
import classes from './diff-view.module.css';

/** What it takes. */
export interface DiffViewProps {
  readonly before: string;
  readonly after: string;
  /** What it is the difference of. */
  readonly label: string;
}

/** The sign is for the eye and the word for the ear; lines that stay, and gaps, have neither. */
const signs: Readonly<Record<DiffRow['kind'], { readonly sign: string; readonly word: string }>> = {
  same: { sign: '', word: '' },
  added: { sign: '+', word: 'added: ' },
  removed: { sign: '−', word: 'removed: ' },
  gap: { sign: '', word: '' },
};

/** Draws it. It scrolls by keys. */
export function DiffView({ before, after, label }: DiffViewProps) {
  // Long texts take long to compare: not again when only what is around them changes.
  const rows = useMemo(() => diffRows(before, after), [before, after]);
  return (
    <div className={classes.scroll} tabIndex={0} role="region" aria-label={label}>
      <ol className={classes.rows}>
        {rows.map((row) => (
          // Lines with the same words differ by their numbers.
          <Row key={`${row.kind} ${row.before} ${row.after} ${row.text}`} row={row} />
        ))}
      </ol>
    </div>
  );
}

/** One line with its number in either text; where that text has no such line the number is left out. */
function Row({ row: { kind, before, after, text } }: { readonly row: DiffRow }) {
  const { sign, word } = signs[kind];
  return (
    <li className={`${classes.row} ${classes[kind]}`}>
      <span className={classes.number}>{before}</span>
      <span className={classes.number}>{after}</span>
      <span className={classes.sign} aria-hidden="true">
        {sign}
      </span>
      <span className={classes.text}>
        {word === '' ? null : <span className="hidden">{word}</span>}
        {text}
      </span>
    </li>
  );
}
