// `toIon`: a value as Ion text. Source: Kestra's ToIonFilter (Jackson's Ion writer).
import type { Filter } from '../extension.ts';
import { writeIon } from '../ion/write-ion.ts';

/** Null is the text `null`, not null. Instants lose what is finer than a millisecond. */
export const toIon: Filter = {
  name: 'toIon',
  argumentNames: null,
  apply: (input) => (input === null ? 'null' : writeIon(input)),
};
