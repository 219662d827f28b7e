// A table: a head, rows, no zebra, no vertical lines. Its rows are the caller's own `tr`.
import type { ReactNode } from 'react';
import classes from './data-table.module.css';

/** A column. */
export interface Column {
  /** Unique within its table. */
  readonly name: string;
  /** A CSS width; fixed, so that nothing moves when rows come and go. */
  readonly width: string;
  /** Whether it holds figures: its name stands at the right then, over them. */
  readonly isNumber?: boolean;
  /** The name is for assistive technology alone. */
  readonly isNameHidden?: boolean;
}

/** What it takes. */
export interface DataTableProps {
  readonly label: string;
  readonly columns: readonly Column[];
  readonly children: ReactNode;
}

/** Draws the table. */
export function DataTable({ label, columns, children }: DataTableProps) {
  return (
    <table className={classes.table} aria-label={label}>
      <thead>
        <tr>
          {columns.map(({ name, width, isNumber = false, isNameHidden = false }) => (
            <th key={name} scope="col" style={{ width }} className={isNumber ? classes.number : undefined}>
              <span className={isNameHidden ? 'hidden' : undefined}>{name}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
