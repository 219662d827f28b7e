// `toIon`: a value as Ion text. Source: Kestra's ToIonFilter (Jackson's Ion writer).
import type { Filter } from '../extension.ts';
import { writeIon } from '../ion/write-ion.ts';

export const toIon: Filter = {
  name: 'toIon',
  argumentNames: null,
  apply: (input) => (input === null ? 'null' : writeIon(input)),
};
