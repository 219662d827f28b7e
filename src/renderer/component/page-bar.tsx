// The bar at the top of a screen: its title, what belongs beside it, actions at the right.
import type { ReactNode } from 'react';
import classes from './page-bar.module.css';

/** What it takes. */
export interface PageBarProps {
  readonly title: ReactNode;
  /** Stands right behind the title. */
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** Draws the bar. */
export function PageBar({ title, children, actions }: PageBarProps) {
  return (
    <header className={classes.bar}>
      <h1 className={classes.title}>{title}</h1>
      <div className={classes.middle}>{children}</div>
      <div className={classes.actions}>{actions}</div>
    </header>
  );
}
