// A field for what nobody else is to read: masked until asked, in no state of the window, filled by nothing but its
// user. Its caller empties it.
import { ActionIcon, Textarea } from '@mantine/core';
import { useState } from 'react';
import { Icon } from '../../component/icon.tsx';
import { formatPlural } from '../../format/size.ts';
import classes from './secret-dialog.module.css';

/** What it takes. */
export interface SecretFieldProps {
  readonly label: string;
  /** Where the text is, and nowhere else. */
  readonly field: React.RefObject<HTMLTextAreaElement | null>;
  /** Whether it has the focus when its dialog opens. */
  readonly hasFocus: boolean;
  /** In characters. */
  readonly length: number;
  /** Hears of each change, and never of what was typed. */
  readonly onLength: (length: number) => void;
  /** What stands below the empty field. */
  readonly hint?: string;
  /** Height in lines. Default 2. */
  readonly rows?: number;
}

/** Several lines, since a password field drops the line breaks of a certificate without a word. */
export function SecretField({
  label,
  field,
  hasFocus,
  length,
  onLength,
  hint = 'Written once, never shown again',
  rows = 2,
}: SecretFieldProps) {
  const [isShown, setIsShown] = useState(false);
  const deed = isShown ? 'Hide what is typed' : 'Show what is typed';
  return (
    <Textarea
      ref={field}
      label={label}
      description={length === 0 ? hint : formatPlural(length, 'character')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      classNames={{ input: `${classes.mono} ${isShown ? '' : classes.masked}` }}
      rows={rows}
      // A masked line that wraps would look like two.
      wrap="off"
      data-autofocus={hasFocus ? true : undefined}
      autoComplete="off"
      spellCheck={false}
      onChange={(event) => onLength(event.currentTarget.value.length)}
      rightSection={
        <ActionIcon variant="subtle" aria-label={deed} aria-pressed={isShown} onClick={() => setIsShown(!isShown)}>
          <Icon name={isShown ? 'eyeOff' : 'eye'} />
        </ActionIcon>
      }
    />
  );
}
