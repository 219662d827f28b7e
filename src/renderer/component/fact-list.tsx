// Names and what is so, one a line.
import type { ReactNode } from 'react';
import classes from './fact-list.module.css';

/** Draws the list. */
export function FactList({ facts }: { readonly facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  return (
    <dl className={classes.list}>
      {facts.map(([name, value]) => (
        // An element around each pair, which a description list allows, so that the two stand on one line.
        <div key={name} className={classes.fact}>
          <dt className="text-2">{name}</dt>
          <dd className="break">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
