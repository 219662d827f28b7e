// Where a delivery came from. The usual kind is plain; every other has an edge, so that the unusual stands out.
import type { ReactNode } from 'react';
import type { Provenance } from '../../main/contract/delivery.ts';
import classes from './provenance.module.css';

/** The word; `children` say more, as what a replay is of. */
export function ProvenanceChip({
  provenance,
  children,
}: {
  readonly provenance: Provenance;
  readonly children?: ReactNode;
}) {
  return (
    <span className={provenance === 'LIVE' ? classes.live : classes.other}>
      {provenance}
      {children}
    </span>
  );
}
