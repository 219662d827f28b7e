// A bar across the page: what is wrong, what it means, what to do. The data below stays usable.
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import classes from './notice-bar.module.css';

/** What it takes. */
export interface NoticeBarProps {
  /** `bad`: nothing works until it is mended. `warn`: something does not. */
  readonly kind: 'bad' | 'warn';
  readonly title: string;
  readonly children?: ReactNode;
  readonly actions?: ReactNode;
}

/** Shows the bar. */
export function NoticeBar({ kind, title, children, actions }: NoticeBarProps) {
  // A status and no alert: it interrupts nobody, as the data below stays usable.
  return (
    <div className={`${classes.bar} ${kind === 'bad' ? classes.bad : classes.warn}`} role="status">
      <Icon name={kind === 'bad' ? 'alert' : 'warning'} className={kind} />
      <div className={classes.text}>
        <p className="strong">{title}</p>
        <div className="text-2 break">{children}</div>
      </div>
      <div className={classes.actions}>{actions}</div>
    </div>
  );
}
