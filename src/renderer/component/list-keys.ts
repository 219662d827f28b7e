// Which row of a listbox a key leads to, as the pattern of listboxes has it. What becomes of the row is its list's business.

/** How far a page goes: about what a small window shows. */
const pageRows = 10;

/** Where the list stands. */
export interface ListPlace {
  /** The row that is selected, from 0; −1 where none is. */
  readonly selected: number;
  /** The last row; −1 in an empty list. */
  readonly last: number;
}

/** The row, which may lie beyond an end of the list; undefined for keys that lead nowhere. */
export function rowOfKey(key: string, { selected, last }: ListPlace): number | undefined {
  switch (key) {
    case 'ArrowDown':
      return selected + 1;
    case 'ArrowUp':
      return selected - 1;
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'PageDown':
      return selected + pageRows;
    case 'PageUp':
      return selected - pageRows;
    default:
      return undefined;
  }
}
