// What is the same in all binary Ion: how a stream begins, and the names that every reader knows by number.
// Source: the Ion specification.

/** The first four bytes of a stream of version 1.0. */
export const binaryIonMark: readonly number[] = [0xe0, 0x01, 0x00, 0xea];

/** Ion's own symbols; the first has the number 1. */
export const systemSymbols: readonly string[] = [
  '$ion',
  '$ion_1_0',
  '$ion_symbol_table',
  'name',
  'version',
  'imports',
  'symbols',
  'max_id',
  '$ion_shared_symbol_table',
];
