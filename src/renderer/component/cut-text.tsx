// A name that may be too long for its place, cut in the middle: names of one family begin alike, and their ends tell
// them apart.
import classes from './cut-text.module.css';

/** How much of the end always stays, in characters; a name that is not twice as long is cut at its end instead. */
const endLength = 10;

/** Shows it in one line; the whole of it is read aloud, and shown where the mouse rests on it. */
export function CutText({ text }: { readonly text: string }) {
  if (text.length < 2 * endLength) return <span className="cut">{text}</span>;
  return (
    <span className={classes.whole} title={text}>
      {/* Two pieces beside each other would be read as two words. */}
      <span className={`hidden ${classes.spoken}`}>{text}</span>
      <span className="cut" aria-hidden>
        {text.slice(0, -endLength)}
      </span>
      <span className={classes.end} aria-hidden>
        {text.slice(-endLength)}
      </span>
    </span>
  );
}
