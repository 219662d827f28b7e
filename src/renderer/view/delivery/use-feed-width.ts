// How wide the feed is: as somebody has set it, for wide and for narrow windows apart, and kept by the browser over a
// restart.
import { useElementSize, useLocalStorage, useMediaQuery } from '@mantine/hooks';
import type { RefCallback } from 'react';
import { clampWidth, type SplitBounds } from '../../component/split-width.ts';

/** Widths in pixels; rows have three lines in a narrow window, so that less is enough there. */
const layouts = {
  wide: { key: 'hookbench-feed-width', first: 488, min: 400 },
  narrow: { key: 'hookbench-feed-width-narrow', first: 344, min: 280 },
} as const;

/** What the delivery beside it needs at least, in pixels. */
const detailMin = 420;

/** The width, its bounds, and how to change it. */
export interface FeedWidth extends SplitBounds {
  /** For the element that holds both panes. */
  readonly ref: RefCallback<HTMLDivElement>;
  readonly width: number;
  /** Takes any width: it is brought within the bounds. */
  readonly change: (width: number) => void;
  readonly reset: () => void;
}

/** The feed's width in the present window. */
export function useFeedWidth(): FeedWidth {
  const isNarrow = useMediaQuery('(max-width: 1099px)');
  const { key, first, min } = layouts[isNarrow ? 'narrow' : 'wide'];
  const { ref, width: room } = useElementSize<HTMLDivElement>();
  const [kept, keep, forget] = useLocalStorage<number>({
    key,
    defaultValue: first,
    getInitialValueInEffect: false,
    // Whatever else stands there was not written here.
    deserialize: (text) => (/^\d{1,4}$/.test(text ?? '') ? Number(text) : first),
  });
  // Before it has been measured nothing is known of the room.
  const bounds: SplitBounds = { min, max: room === 0 ? Math.max(first, kept) : Math.max(min, room - detailMin) };
  return {
    ref,
    ...bounds,
    width: clampWidth(kept, bounds),
    change: (width: number) => keep(clampWidth(width, bounds)),
    reset: forget,
  };
}
