// The key-value entries of a namespace: keys, types, dates of expiry, and what can be done with each. A value is read
// only when its entry is opened, for it may be long.
import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { KeyValueSummary } from '../../../main/contract/key-value.ts';
import { DataTable } from '../../component/data-table.tsx';
import { EmptyState } from '../../component/empty-state.tsx';
import { Icon } from '../../component/icon.tsx';
import { Load } from '../../component/load.tsx';
import { useNow } from '../../component/use-now.ts';
import { useCall } from '../../core/use-core.ts';
import { formatAgo } from '../../format/time.ts';
import { DeleteKeyValue } from './delete-key-value.tsx';
import { EditKeyValue, KeyValueDialog } from './key-value-dialog.tsx';
import { NamespaceFrame } from './namespace-frame.tsx';
import classes from './secrets.module.css';

/** What it takes. */
export interface KeyValuesPaneProps {
  /** Its own entries are shown: those of namespaces above are not inherited. */
  readonly namespace: string;
  /** The page bar has it: the way back to all namespaces, then this one. */
  readonly title: ReactNode;
  /** Stands at the left. */
  readonly tree: ReactNode;
}

/** What the user is doing with an entry; a new one has no key yet. */
interface Deed {
  readonly kind: 'new' | 'edit' | 'delete';
  readonly key: string;
}

/** The tab. */
export function KeyValuesPane({ namespace, title, tree }: KeyValuesPaneProps) {
  const entries = useCall('keyValues.list', { namespace });
  const [deed, setDeed] = useState<Deed>();
  const close = (): void => setDeed(undefined);
  return (
    <NamespaceFrame
      namespace={namespace}
      title={title}
      tree={tree}
      shown="kv"
      actions={
        <Button leftSection={<Icon name="plus" />} onClick={() => setDeed({ kind: 'new', key: '' })}>
          New entry
        </Button>
      }
    >
      <Load of={entries}>{(all) => <Entries namespace={namespace} entries={all} onDeed={setDeed} />}</Load>
      {deed?.kind === 'new' ? <KeyValueDialog namespace={namespace} onClose={close} /> : null}
      {deed?.kind === 'edit' ? <EditKeyValue namespace={namespace} name={deed.key} onClose={close} /> : null}
      {deed?.kind === 'delete' ? <DeleteKeyValue namespace={namespace} name={deed.key} onClose={close} /> : null}
    </NamespaceFrame>
  );
}

interface EntriesProps {
  readonly namespace: string;
  readonly entries: readonly KeyValueSummary[];
  /** Hears what the user wants to do with an entry; the dialog is opened by who hears it. */
  readonly onDeed: (deed: Deed) => void;
}

/** The table; where there is nothing, how flows read and write entries. */
function Entries({ namespace, entries, onDeed }: EntriesProps) {
  if (entries.length === 0) {
    return (
      <EmptyState title="No entries yet">
        Flows read one as <span className="mono">{"{{ kv('key') }}"}</span> and set one with the task{' '}
        <span className="mono">io.kestra.plugin.core.kv.Set</span>.
      </EmptyState>
    );
  }
  return (
    <>
      <DataTable
        label={`Entries of ${namespace}`}
        columns={[
          { name: 'Key', width: '30%' },
          { name: 'Type', width: '14%' },
          { name: 'Changed', width: '16%' },
          { name: 'Expires', width: 'auto' },
          { name: 'Actions', width: '136px', isNameHidden: true },
        ]}
      >
        {entries.map((entry) => (
          <EntryRow key={entry.key} entry={entry} onDeed={onDeed} />
        ))}
      </DataTable>
      <p className={`${classes.note} meta text-2`}>Namespaces below {namespace} have entries of their own.</p>
    </>
  );
}

/** One entry without its value. One that has expired is still told: it is there until a task asks for it. */
function EntryRow({ entry, onDeed }: { readonly entry: KeyValueSummary; readonly onDeed: (deed: Deed) => void }) {
  // The age is told in words, and they are out of date after some seconds.
  const now = useNow(10_000);
  const { key, type, updatedAt, expiresAt, isExpired, description } = entry;
  return (
    <tr>
      <td className="break">
        <span className="mono">{key}</span>
        {description === undefined ? null : <div className="meta text-2">{description}</div>}
      </td>
      <td className="mono">{type}</td>
      <td>
        <time dateTime={updatedAt} title={updatedAt}>
          {formatAgo(updatedAt, now)}
        </time>
      </td>
      <td>
        {expiresAt === undefined ? <span className="text-3">never</span> : null}
        {expiresAt === undefined ? null : (
          <span className={isExpired ? 'warn' : ''}>
            {isExpired ? 'expired ' : ''}
            <time className="mono" dateTime={expiresAt}>
              {expiresAt}
            </time>
          </span>
        )}
      </td>
      <td>
        <div className={classes.actions}>
          <Button variant="subtle" onClick={() => onDeed({ kind: 'edit', key })} aria-label={`Open: ${key}`}>
            Open
          </Button>
          <Tooltip label={`Delete ${key}`}>
            <ActionIcon variant="subtle" onClick={() => onDeed({ kind: 'delete', key })} aria-label={`Delete ${key}`}>
              <Icon name="trash" />
            </ActionIcon>
          </Tooltip>
        </div>
      </td>
    </tr>
  );
}
