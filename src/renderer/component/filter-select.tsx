// The choice of one thing that a list is narrowed down to, or of all. That of the address is offered also where it is not
// among those that are known.
import { Select } from '@mantine/core';
import { optionsShownMax } from './options-shown.ts';

/** What it takes. */
export interface FilterSelectProps {
  readonly label: string;
  /** What stands there while nothing is chosen, and names the cross after what it does to the list. */
  readonly all: string;
  /** What there is to choose, in this order; doubles are left out. */
  readonly known: readonly string[];
  /** Empty while nothing is chosen, as is what `onChange` hears then. */
  readonly chosen: string;
  readonly nothingFound: string;
  readonly onChange: (chosen: string) => void;
}

/** Draws the list. */
export function FilterSelect({ label, all, known, chosen, nothingFound, onChange }: FilterSelectProps) {
  return (
    <Select
      w="clamp(168px, 17vw, 240px)"
      aria-label={label}
      placeholder={all}
      data={[...new Set([...known, ...(chosen === '' ? [] : [chosen])])]}
      value={chosen === '' ? null : chosen}
      searchable
      clearable
      limit={optionsShownMax}
      nothingFoundMessage={nothingFound}
      clearButtonProps={{ 'aria-label': all }}
      onChange={(value) => onChange(value ?? '')}
    />
  );
}
