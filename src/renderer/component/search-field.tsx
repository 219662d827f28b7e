// The search of a screen; `/` goes there, Escape leaves it.
import { TextInput } from '@mantine/core';
import { useRef } from 'react';
import { Icon } from './icon.tsx';
import { KeyCap } from './key-cap.tsx';
import classes from './search-field.module.css';
import { useKeys } from './use-keys.ts';

/** What it takes. */
export interface SearchFieldProps {
  readonly label: string;
  /** An example of what can be searched for. */
  readonly example: string;
  readonly value: string;
  /** Hears each letter: no Enter is waited for. */
  readonly onChange: (value: string) => void;
}

/** Draws the field. */
export function SearchField({ label, example, value, onChange }: SearchFieldProps) {
  const ref = useRef<HTMLInputElement>(null);
  useKeys({ '/': () => ref.current?.focus() });
  return (
    <TextInput
      ref={ref}
      className={classes.field}
      aria-label={label}
      aria-keyshortcuts="/"
      placeholder={example}
      value={value}
      leftSection={<Icon name="search" />}
      rightSection={<KeyCap>/</KeyCap>}
      onChange={(event) => onChange(event.currentTarget.value)}
      // The text stays, so that the keys of the screen can be used on what was found.
      onKeyDown={(event) => {
        if (event.key === 'Escape') ref.current?.blur();
      }}
    />
  );
}
