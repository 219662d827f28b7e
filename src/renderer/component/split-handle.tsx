// The line between two panes: dragged by the pointer, moved by the arrow keys, and put back where it was at first by a
// double click or Enter.
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import classes from './split-handle.module.css';
import { type SplitBounds, widthOfKey } from './split-width.ts';

/** What it takes. */
export interface SplitHandleProps extends SplitBounds {
  /** What is made wider or narrower. */
  readonly label: string;
  /** Of the pane before it, in pixels. */
  readonly width: number;
  /** Hears a width that may lie beyond the bounds. */
  readonly onWidth: (width: number) => void;
  /** Gives the pane the width that it had at first. */
  readonly onReset: () => void;
}

/** Draws it over the edge of the pane, which has its own line. */
export function SplitHandle({ label, width, min, max, onWidth, onReset }: SplitHandleProps) {
  // Where the pointer took hold, and how wide the pane was then.
  const grip = useRef<{ readonly x: number; readonly width: number }>(undefined);
  const press = (event: KeyboardEvent): void => {
    const wanted = widthOfKey(event, { width, min, max });
    if (wanted === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    if (wanted === undefined) onReset();
    else onWidth(wanted);
  };
  const take = (event: PointerEvent): void => {
    // From here on it hears the pointer wherever that goes.
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { x: event.clientX, width };
  };
  const letGo = (): void => {
    grip.current = undefined;
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- a separator that can be moved is a widget
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={label}
      aria-valuenow={width}
      aria-valuemin={min}
      aria-valuemax={max}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- as above
      tabIndex={0}
      title="Drag, or use the arrow keys; double click puts it back"
      className={classes.handle}
      style={{ left: width }}
      onKeyDown={press}
      onDoubleClick={onReset}
      onPointerDown={take}
      onPointerMove={({ clientX }) => {
        if (grip.current !== undefined) onWidth(grip.current.width + clientX - grip.current.x);
      }}
      onPointerUp={letGo}
      onPointerCancel={letGo}
    />
  );
}
