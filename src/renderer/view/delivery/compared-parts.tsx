// Parts of a comparison: those that differ with their lines, those that are the same in one sentence.
import { DiffView } from '../../component/diff-view.tsx';
import { Icon } from '../../component/icon.tsx';
import type { ComparedPart } from '../../delivery/comparison.ts';
import { formatBytes } from '../../format/size.ts';
import classes from './compared-parts.module.css';

/** Longer texts take too long to compare line by line: only that they differ is told. */
const comparedLengthMax = 256 * 1024;

/** Draws the parts in their order. */
export function ComparedParts({ parts }: { readonly parts: readonly ComparedPart[] }) {
  // Said last and together: nobody reads what is the same, yet it must be seen that it was compared.
  const same = parts.filter(({ before, after }) => before === after);
  return (
    <>
      {parts
        .filter(({ before, after }) => before !== after)
        .map((part) => (
          <section key={part.name} className={classes.part} aria-label={part.name}>
            <h3>{part.name}</h3>
            <Difference part={part} />
          </section>
        ))}
      {same.length === 0 ? null : (
        <p className={`${classes.part} text-2`}>
          <Icon name="check" className="ok" size={14} /> The same: {same.map(({ name }) => name).join(', ')}
        </p>
      )}
    </>
  );
}

function Difference({ part: { name, before, after } }: { readonly part: ComparedPart }) {
  if (before.length > comparedLengthMax || after.length > comparedLengthMax) {
    return (
      <p className="text-2">
        They differ, {formatBytes(before.length)} and {formatBytes(after.length)}: too long to compare line by line
      </p>
    );
  }
  return <DiffView before={before} after={after} label={`Difference of ${name}`} />;
}
