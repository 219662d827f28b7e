// The search of a screen; `/` goes there, Escape leaves it.
import { Input } from '@mantine/core';
import { type RefObject, useRef } from 'react';
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
  /** The element that tells what is wrong with the text; absent where nothing is. */
  readonly faultId?: string | undefined;
  /** Hears the arrow down, where something stands below the field that helps to write. */
  readonly onDown?: () => void;
  /** The field itself, for who gives the focus back to it. */
  readonly fieldRef?: RefObject<HTMLInputElement | null>;
}

/** Draws the field. */
export function SearchField({ label, example, value, onChange, faultId, onDown, fieldRef }: SearchFieldProps) {
  const ownRef = useRef<HTMLInputElement>(null);
  const ref = fieldRef ?? ownRef;
  useKeys({ '/': () => ref.current?.focus() });
  return (
    <Input
      ref={ref}
      className={classes.field}
      aria-label={label}
      aria-keyshortcuts="/"
      placeholder={example}
      value={value}
      leftSection={<Icon name="search" />}
      // Mantine would take the two below away, since it describes fields by its own texts alone.
      withAria={false}
      aria-invalid={faultId === undefined ? undefined : true}
      aria-describedby={faultId}
      rightSection={<KeyCap>/</KeyCap>}
      onChange={(event) => onChange(event.currentTarget.value)}
      // The text stays, so that the keys of the screen can be used on what was found.
      onKeyDown={(event) => {
        if (event.key === 'Escape') ref.current?.blur();
        if (event.key !== 'ArrowDown' || onDown === undefined) return;
        event.preventDefault();
        onDown();
      }}
    />
  );
}
