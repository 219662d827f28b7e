// Flat filters with counts; one is pressed.
import type { ReactNode } from 'react';
import { UnstyledButton } from '@mantine/core';
import classes from './filter-bar.module.css';

/** One filter. */
export interface Filter {
  readonly id: string;
  readonly name: string;
  readonly icon?: ReactNode;
  /** Shown behind the name; a lower bound ends with a plus. */
  readonly count: string;
}

/** What it takes. */
export interface FilterBarProps {
  readonly label: string;
  readonly filters: readonly Filter[];
  readonly pressed: string;
  /** Hears the id, also of the one that is pressed already. */
  readonly onPress: (id: string) => void;
}

/** Draws the filters. */
export function FilterBar({ label, filters, pressed, onPress }: FilterBarProps) {
  // Buttons and no tabs: they change what one list holds, and lead to no other.
  return (
    <div className={classes.bar} role="group" aria-label={label}>
      {filters.map(({ id, name, icon, count }) => (
        <UnstyledButton
          key={id}
          className={`${classes.filter} ${id === pressed ? classes.pressed : ''}`}
          aria-pressed={id === pressed}
          onClick={() => onPress(id)}
        >
          {icon}
          {name} <span className={classes.count}>{count}</span>
        </UnstyledButton>
      ))}
    </div>
  );
}
