// A key of the keyboard, as a hint within a button or beside a field. It is not read aloud: the control's own
// `aria-keyshortcuts` says it.
import classes from './key-cap.module.css';

/** Draws a key cap. */
export function KeyCap({ children }: { readonly children: string }) {
  return (
    <kbd className={classes.cap} aria-hidden="true">
      {children}
    </kbd>
  );
}
