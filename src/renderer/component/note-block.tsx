// A remark with a rule at its left: worth knowing, nothing broken.
import type { ReactNode } from 'react';
import classes from './note-block.module.css';

/** Draws the remark. */
export function NoteBlock({ children }: { readonly children: ReactNode }) {
  return <div className={classes.note}>{children}</div>;
}
