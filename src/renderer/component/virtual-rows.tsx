// Many rows of one height, of which only those in sight are drawn. It scrolls; what a row is and which one is
// selected is its parent's business.
import { useVirtualizer } from '@tanstack/react-virtual';
import { type HTMLAttributes, type ReactNode, type RefObject, useEffect, useRef } from 'react';
import classes from './virtual-rows.module.css';

/** What it takes. */
export interface VirtualRowsProps<T> extends Omit<HTMLAttributes<HTMLDivElement>, 'children'> {
  readonly rows: readonly T[];
  /** In pixels; of rows that wrap, the least. */
  readonly rowHeight: number;
  /** Whether rows grow with what is in them. */
  readonly isWrapping?: boolean;
  /** Unique, and the same for a row wherever it moves to. */
  readonly keyOf: (row: T) => string;
  readonly children: (row: T, index: number) => ReactNode;
  /** Kept in sight when it changes. */
  readonly selectedIndex?: number;
  /** Called when the end comes near. */
  readonly onEnd?: () => void;
  /** Stands before the rows and scrolls with them. */
  readonly head?: ReactNode;
  readonly scrollRef?: RefObject<HTMLDivElement | null>;
}

/** How many rows before the end count as near. */
const nearRows = 10;

/** Draws the rows. */
export function VirtualRows<T>(props: VirtualRowsProps<T>) {
  const {
    rows,
    rowHeight,
    isWrapping = false,
    keyOf,
    children,
    selectedIndex = -1,
    onEnd,
    head,
    scrollRef,
    className,
    ...rest
  } = props;
  const ownRef = useRef<HTMLDivElement>(null);
  const ref = scrollRef ?? ownRef;
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => ref.current,
    estimateSize: () => rowHeight,
    // Some rows beyond both edges, so that scrolling comes upon no gaps.
    overscan: 8,
  });
  // Heights are remembered, and another one, as on a narrow window, makes them wrong.
  useEffect(() => virtualizer.measure(), [virtualizer, rowHeight]);
  useEffect(() => {
    if (selectedIndex >= 0) virtualizer.scrollToIndex(selectedIndex);
  }, [virtualizer, selectedIndex]);
  const items = virtualizer.getVirtualItems();
  const lastIndex = items.at(-1)?.index ?? 0;
  const isNearEnd = lastIndex >= rows.length - nearRows;
  // Asked again after each page: a short one may leave the end as near as it was.
  useEffect(() => {
    if (isNearEnd) onEnd?.();
  }, [isNearEnd, onEnd, rows.length]);
  // Both elements around a row are there for its place alone, hence `presentation`: a list and its options, or a table
  // and its rows, are parent and child to assistive technology.
  return (
    <div ref={ref} className={`${classes.scroll} ${className ?? ''}`} {...rest}>
      {head}
      <div className={classes.all} style={{ height: virtualizer.getTotalSize() }} role="presentation">
        {items.map(({ index, start }) => {
          const row = rows[index];
          return row === undefined ? null : (
            <div
              key={keyOf(row)}
              className={classes.row}
              style={{ [isWrapping ? 'minHeight' : 'height']: rowHeight, transform: `translateY(${start}px)` }}
              data-index={index}
              ref={isWrapping ? virtualizer.measureElement : undefined}
              role="presentation"
            >
              {children(row, index)}
            </div>
          );
        })}
      </div>
    </div>
  );
}
