// How wide the first of two panes is, by keyboard or pointer, within what leaves room for the second. It draws nothing.

/** Bounds of the first pane, in pixels. */
export interface SplitBounds {
  readonly min: number;
  readonly max: number;
}

/** How far an arrow goes, in pixels; with Shift four times as far. */
const stridePx = 16;

/** The width within the bounds, in whole pixels; the lower one wins where there is not room for both panes. */
export function clampWidth(width: number, { min, max }: SplitBounds): number {
  return Math.round(Math.max(min, Math.min(width, max)));
}

/** The width that a key leads to; undefined for keys that lead nowhere. */
export function widthOfKey(
  { key, shiftKey }: { readonly key: string; readonly shiftKey: boolean },
  { width, ...bounds }: SplitBounds & { readonly width: number },
): number | undefined {
  const stride = shiftKey ? 4 * stridePx : stridePx;
  const wanted = { ArrowLeft: width - stride, ArrowRight: width + stride, Home: bounds.min, End: bounds.max }[key];
  return wanted === undefined ? undefined : clampWidth(wanted, bounds);
}
