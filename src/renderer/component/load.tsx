// The three states of whatever is loaded: skeleton lines after a moment, the error with what can be done, the
// value. Every screen uses this one.
import { useEffect, useState, type ReactNode } from 'react';
import type { Loaded } from '../core/use-core.ts';
import { ErrorState } from './error-state.tsx';
import classes from './load.module.css';

/** What it takes. */
export interface LoadProps<T> {
  readonly of: Loaded<T>;
  readonly children: (value: T) => ReactNode;
}

/** Shows what is loaded, or how far it is. */
export function Load<T>({ of, children }: LoadProps<T>) {
  if (of.status === 'ready') return children(of.value);
  if (of.status === 'failed') return <ErrorState error={of.error} retry={of.retry} />;
  return <LoadingState />;
}

/** Below this the eye sees a flash and nothing else. */
const waitMs = 100;
/** Widths of the skeleton in percent, uneven as text is. No two are the same, so that each is its own key. */
const lines = [38, 62, 30, 70, 44, 54] as const;

/** Skeleton lines, once it takes long enough to be seen. */
export function LoadingState() {
  const [isShown, setIsShown] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsShown(true), waitMs);
    return () => clearTimeout(timer);
  }, []);
  if (!isShown) return null;
  return (
    <div className={classes.skeleton} role="status" aria-label="Loading">
      {lines.map((width) => (
        <div key={width} className={classes.line} style={{ width: `${width}%` }} />
      ))}
    </div>
  );
}
