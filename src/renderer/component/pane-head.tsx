// The head of a pane: what it is about at the left, what can be done at the right.
import type { ReactNode } from 'react';
import classes from './pane-head.module.css';

/** Draws the head. */
export function PaneHead({ children, actions }: { readonly children: ReactNode; readonly actions?: ReactNode }) {
  return (
    <div className={classes.head}>
      <div className={classes.about}>{children}</div>
      {actions}
    </div>
  );
}
