// The search of the deliveries with its help: what a term can begin with, each with an example. The arrow down leads from
// the field to the operator that is being written, Enter takes it over, Escape leads back.
import { ActionIcon, UnstyledButton } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { searchForms, searchOperators } from '../../../main/contract/search-language.ts';
import { SearchField } from '../../component/search-field.tsx';
import { completionOf, valuesOf, withWord } from '../../delivery/search-words.ts';
import classes from './delivery-search-field.module.css';

/** What it takes. */
export interface DeliverySearchFieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The element that tells what cannot be understood; undefined where all can. */
  readonly faultId: string | undefined;
}

/** Draws field and help. */
export function DeliverySearchField({ value, onChange, faultId }: DeliverySearchFieldProps) {
  const [isOpen, setIsOpen] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const frame = useRef<HTMLDivElement>(null);
  const close = (): void => {
    setIsOpen(false);
    field.current?.focus();
  };
  return (
    <div
      ref={frame}
      className={classes.search}
      // Whoever goes elsewhere, by keyboard or pointer, is done with the help.
      onBlur={({ relatedTarget }) => {
        if (relatedTarget !== null && frame.current?.contains(relatedTarget) !== true) setIsOpen(false);
      }}
    >
      <SearchField
        label="Search deliveries"
        example="flow:github_ci body.action:opened"
        value={value}
        onChange={onChange}
        faultId={faultId}
        fieldRef={field}
        onDown={() => setIsOpen(true)}
      />
      <ActionIcon
        variant="subtle"
        aria-label="Search operators"
        aria-expanded={isOpen}
        title="Search operators (arrow down in the field)"
        onClick={() => setIsOpen(!isOpen)}
      >
        <span aria-hidden="true">?</span>
      </ActionIcon>
      {isOpen ? (
        <Help
          wanted={completionOf(value)}
          values={valuesOf(value)}
          onTake={(word) => {
            onChange(withWord(value, word));
            close();
          }}
          onClose={close}
        />
      ) : null}
    </div>
  );
}

interface HelpProps {
  /** The operator to begin at. */
  readonly wanted: string | undefined;
  /** Terms that the word being written can become; empty where its values are not ours to tell. */
  readonly values: readonly string[];
  readonly onTake: (word: string) => void;
  readonly onClose: () => void;
}

/** What the word can become, operators, then further ways to write a value. Each row is a button that writes it. */
function Help({ wanted, values, onTake, onClose }: HelpProps) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const options = optionsOf(list.current);
    (options.find(({ dataset }) => dataset['word'] === wanted) ?? options[0])?.focus();
    // oxlint-disable-next-line react/exhaustive-deps -- where it begins is decided when it opens
  }, []);
  const press = (event: KeyboardEvent): void => {
    const options = optionsOf(list.current);
    const at = options.findIndex((option) => option === document.activeElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: options.length - 1 }[event.key];
    if (event.key === 'Escape' || to === -1) {
      event.preventDefault();
      onClose();
    } else if (to !== undefined) {
      event.preventDefault();
      options[to]?.focus();
    }
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the arrows lead through the buttons within
    <div ref={list} className={classes.help} role="group" aria-label="Search operators" onKeyDown={press}>
      {values.length === 0 ? null : <h2>Values</h2>}
      {values.map((term) => (
        <Option key={term} word={term} example={term} finds="" onTake={onTake} />
      ))}
      <h2>A search is one or more of these; all must hold</h2>
      {searchOperators.map(({ name, finds, example }) => (
        <Option key={name} word={name} example={example} finds={finds} onTake={onTake} />
      ))}
      <h2>Values and words</h2>
      {searchForms.map(({ finds, example }) => (
        <Option key={example} word={example} example={example} finds={finds} onTake={onTake} />
      ))}
    </div>
  );
}

function optionsOf(list: HTMLElement | null): readonly HTMLElement[] {
  return [...(list?.querySelectorAll<HTMLElement>('[data-word]') ?? [])];
}

interface OptionProps {
  readonly word: string;
  readonly example: string;
  readonly finds: string;
  readonly onTake: (word: string) => void;
}

function Option({ word, example, finds, onTake }: OptionProps) {
  return (
    <UnstyledButton className={classes.option} data-word={word} onClick={() => onTake(word)}>
      <code>{example}</code>
      <span className="text-2">{finds}</span>
    </UnstyledButton>
  );
}
