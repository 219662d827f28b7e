// One icon, as large as the text beside it wants. It is decoration: the word stands beside it, or the control
// that holds it has a label.
import classes from './icon.module.css';
import { type IconName, iconPaths } from './icon-paths.ts';

/** What an icon takes. */
export interface IconProps {
  readonly name: IconName;
  /** Width and height in pixels; default 16. */
  readonly size?: number;
  /** A disc with the shape cut out of it, for what has ended. */
  readonly isFilled?: boolean;
  readonly className?: string | undefined;
}

/** Draws an icon. */
export function Icon({ name, size = 16, isFilled = false, className }: IconProps) {
  return (
    <svg
      className={`${classes.icon} ${className ?? ''}`}
      width={size}
      height={size}
      viewBox="0 0 24 24"
      aria-hidden="true"
    >
      {isFilled ? <circle cx="12" cy="12" r="9.5" className={classes.disc} /> : null}
      <path d={iconPaths[name]} className={isFilled ? classes.cut : undefined} {...(isFilled ? cutOut : {})} />
    </svg>
  );
}

/** The shape, half as large, in the middle of the disc. */
const cutOut = { transform: 'translate(5.4 5.4) scale(0.55)' };
