// Names that may have been meant by one that is not there, each a button that puts it right where the place is certain.
import { Button } from '@mantine/core';
import type { ErrorValue } from '../../../main/contract/errors.ts';
import { correctionsOf } from '../../execution/corrected-expression.ts';
import classes from './corrections.module.css';

/** What it takes. */
export interface CorrectionsProps {
  /** What failed. */
  readonly expression: string;
  readonly error: ErrorValue;
  /** Takes the whole expression with the right name. */
  readonly onCorrect: (expression: string) => void;
}

/** Draws them; nothing where no name is near. */
export function Corrections({ expression, error, onCorrect }: CorrectionsProps) {
  const corrections = correctionsOf(expression, error);
  if (corrections.length === 0) return null;
  return (
    <p className={classes.hint}>
      Did you mean{' '}
      {corrections.map(({ name, expression: corrected }) =>
        corrected === undefined ? (
          <code key={name}>{name}</code>
        ) : (
          <Button key={name} variant="default" size="compact-sm" onClick={() => onCorrect(corrected)}>
            <code>{name}</code>
          </Button>
        ),
      )}
    </p>
  );
}
