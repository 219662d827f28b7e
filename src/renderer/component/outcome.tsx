// An outcome: icon, word and colour together, so that nothing is lost without the colour.
import { assertNever } from '../../main/contract/errors.ts';
import type { Outcome } from '../../main/contract/outcome.ts';
import { Icon, type IconProps } from './icon.tsx';
import classes from './outcome.module.css';

/** The word of an outcome. */
export function outcomeWord(outcome: Outcome): string {
  return `${outcome.slice(0, 1).toUpperCase()}${outcome.slice(1)}`;
}

/** An outcome's icon in its colour. */
export function OutcomeIcon({ outcome, size = 14 }: { readonly outcome: Outcome; readonly size?: number }) {
  return <Icon {...iconOf(outcome)} size={size} className={colourOf(outcome)} />;
}

/** An outcome's icon and word. */
export function OutcomeBadge({ outcome }: { readonly outcome: Outcome }) {
  return (
    <span className={`${classes.badge} ${colourOf(outcome)}`}>
      <Icon {...iconOf(outcome)} size={14} />
      {outcomeWord(outcome)}
    </span>
  );
}

/** The class of an outcome's colour. */
export function colourOf(outcome: Outcome): string {
  switch (outcome) {
    case 'executed':
      return 'ok';
    case 'filtered':
      return 'text-2';
    case 'rejected':
    case 'unmatched':
      return 'warn';
    case 'failed':
      return 'bad';
    default:
      return assertNever(outcome);
  }
}

/** A shape for each, so that they are told apart without colours; filled are the two that a long list is read for. */
function iconOf(outcome: Outcome): Pick<IconProps, 'name' | 'isFilled'> {
  switch (outcome) {
    case 'executed':
      return { name: 'check', isFilled: true };
    case 'filtered':
      return { name: 'funnel' };
    case 'rejected':
      return { name: 'hand' };
    case 'unmatched':
      return { name: 'unlink' };
    case 'failed':
      return { name: 'close', isFilled: true };
    default:
      return assertNever(outcome);
  }
}
