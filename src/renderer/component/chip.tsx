// A word with an edge, for what is out of the ordinary.
import classes from './chip.module.css';

/** Draws the word. */
export function Chip({ children }: { readonly children: string }) {
  return <span className={classes.chip}>{children}</span>;
}
