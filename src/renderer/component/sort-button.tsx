// The head of a column that sorts: its name and the way it is sorted. The column itself has `aria-sort`; what is sorted,
// and by what, is its parent's business.
import { UnstyledButton } from '@mantine/core';
import { Icon } from './icon.tsx';
import classes from './sort-button.module.css';

/** What it takes. */
export interface SortButtonProps {
  readonly name: string;
  /** Absent: the list is sorted by another column, or by none. */
  readonly direction?: 'ascending' | 'descending' | undefined;
  readonly onPress: () => void;
}

/** Draws the button. */
export function SortButton({ name, direction, onPress }: SortButtonProps) {
  return (
    <UnstyledButton className={`${classes.button} ${direction === undefined ? '' : classes.sorted}`} onClick={onPress}>
      {name}
      {/* Its room is kept while it is not there, so that nothing moves. */}
      <span className={classes.arrow}>
        {direction === undefined ? null : <Icon name={direction === 'ascending' ? 'arrowUp' : 'arrowDown'} size={12} />}
      </span>
    </UnstyledButton>
  );
}
