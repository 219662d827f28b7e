// All filters, functions and tests that templates can call, to search, read and try.
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { CallableSummary } from '../../../main/contract/expressions.ts';
import { Chip } from '../../component/chip.tsx';
import { EmptyState } from '../../component/empty-state.tsx';
import { Load } from '../../component/load.tsx';
import { PaneHead } from '../../component/pane-head.tsx';
import { SearchField } from '../../component/search-field.tsx';
import type { Loaded } from '../../core/use-core.ts';
import type { PlaygroundDraft } from '../../playground/playground-draft.ts';
import { findCallables, signatureOf } from '../../playground/find-callables.ts';
import classes from './callable-list.module.css';

/** What it takes. */
export interface CallableListProps {
  readonly callables: Loaded<readonly CallableSummary[]>;
  /** Takes an example for the template, with the context that it needs; the editor's undo brings back what was there. */
  readonly onTry: (parts: Partial<Pick<PlaygroundDraft, 'template' | 'context'>>) => void;
}

/** Draws the list. */
export function CallableList({ callables, onTry }: CallableListProps) {
  const [search, setSearch] = useState('');
  return (
    <>
      <PaneHead>
        <SearchField label="Search filters, functions and tests" example="date" value={search} onChange={setSearch} />
      </PaneHead>
      <Load of={callables}>{(all) => <Found all={all} found={findCallables(all, search)} onTry={onTry} />}</Load>
    </>
  );
}

interface FoundProps extends Pick<CallableListProps, 'onTry'> {
  readonly all: readonly CallableSummary[];
  readonly found: readonly CallableSummary[];
}

function Found({ all, found, onTry }: FoundProps) {
  const versions = Math.max(...all.map(({ profiles }) => profiles.length));
  return (
    <>
      <p className="hidden" role="status">
        {found.length} found
      </p>
      {found.length === 0 ? <EmptyState title="Nothing fits this search">Search for another word.</EmptyState> : null}
      <ul className={classes.list} aria-label="Filters, functions and tests" tabIndex={0}>
        {found.map((callable) => (
          <Entry
            key={`${callable.kind} ${callable.name}`}
            callable={callable}
            isEverywhere={callable.profiles.length === versions}
            onTry={onTry}
          />
        ))}
      </ul>
    </>
  );
}

interface EntryProps extends Pick<CallableListProps, 'onTry'> {
  readonly callable: CallableSummary;
  readonly isEverywhere: boolean;
}

function Entry({ callable, isEverywhere, onTry }: EntryProps) {
  const { kind, name, meaning, example, context, gives, profiles } = callable;
  return (
    <li className={classes.entry}>
      <div className={classes.head}>
        <code className={`${classes.signature} break`}>{signatureOf(callable)}</code>
        <span className="meta text-3">{kind}</span>
        {isEverywhere ? null : <Chip>{`${profiles.join(', ')} only`}</Chip>}
        <span className={classes.try}>
          <Button
            variant="default"
            size="compact-sm"
            aria-label={`Try ${kind} ${name}`}
            onClick={() => onTry({ template: example, ...(context === undefined ? {} : { context }) })}
          >
            Try
          </Button>
        </span>
      </div>
      <p className="text-2">
        {meaning.split('`').map((part, index) => (index % 2 === 1 ? <code key={part}>{part}</code> : part))}
      </p>
      <p className={`${classes.example} break`}>
        <code>{example}</code>
        {gives === undefined ? null : (
          <>
            <span className="text-3"> → </span>
            <code className={classes.gives}>{gives}</code>
          </>
        )}
      </p>
    </li>
  );
}
