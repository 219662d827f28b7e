// Nothing there yet: what would be here, and what to do so that something is.
import type { ReactNode } from 'react';
import classes from './empty-state.module.css';

/** A title, a sentence, and the next action. */
export function EmptyState({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className={classes.empty}>
      <h2>{title}</h2>
      <div className="text-2">{children}</div>
    </div>
  );
}
