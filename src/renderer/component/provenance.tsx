// Where a delivery came from. The usual kind is plain; every other has an edge, so that the unusual stands out.
import type { Provenance } from '../../main/contract/model.ts';
import classes from './provenance.module.css';

/** The word. */
export function ProvenanceChip({ provenance }: { readonly provenance: Provenance }) {
  return <span className={provenance === 'LIVE' ? classes.live : classes.other}>{provenance}</span>;
}
