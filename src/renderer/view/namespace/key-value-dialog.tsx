// A key-value entry, new or as it stands: key, type, value, how long it stays. What the core says against it stands at
// the field that it names.
import { Select, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ErrorValue } from '../../../main/contract/errors.ts';
import { type KeyValueText, type KeyValueType, keyValueTypes } from '../../../main/contract/key-value.ts';
import { FormDialog } from '../../component/form-dialog.tsx';
import { useAction, useCall } from '../../core/use-core.ts';
import classes from './secret-dialog.module.css';

/** What it takes. */
export interface KeyValueDialogProps {
  readonly namespace: string;
  /** The entry as it stands; absent: a new one. */
  readonly entry?: KeyValueText;
  /** Called when it is given up, and once the entry is kept. */
  readonly onClose: () => void;
}

/** How values of a type are written. */
const hints: Readonly<Record<KeyValueType, string>> = {
  STRING: 'Any text. One of the form of a duration comes back as a duration, as on Kestra',
  NUMBER: 'A number of JSON; one with a point is a double, as on Kestra',
  BOOLEAN: 'true or false',
  DATETIME: 'An instant such as 2026-11-22T10:00:00Z',
  DATE: 'A day such as 2026-11-22; a Kestra without days takes an instant',
  DURATION: 'A duration such as PT5M',
  JSON: 'Any value of JSON',
};

/** Reads an entry, then shows it. */
export function EditKeyValue({ name, ...rest }: Omit<KeyValueDialogProps, 'entry'> & { readonly name: string }) {
  const entry = useCall('keyValues.get', { namespace: rest.namespace, key: name });
  if (entry.status === 'ready') return <KeyValueDialog entry={entry.value} {...rest} />;
  // Until the value is there the dialog is empty and cannot be sent; why it does not come is said in it.
  const error = entry.status === 'failed' ? { error: entry.error } : {};
  return (
    <FormDialog
      title={`Entry ${name}`}
      action="Save entry"
      isDisabled
      {...error}
      onSubmit={rest.onClose}
      onClose={rest.onClose}
    >
      {null}
    </FormDialog>
  );
}

/** Shows the dialog until it is closed. */
export function KeyValueDialog({ namespace, entry, onClose }: KeyValueDialogProps) {
  const [key, setKey] = useState(entry?.key ?? '');
  const [type, setType] = useState<KeyValueType>(entry?.type ?? 'STRING');
  const [value, setValue] = useState(entry?.text ?? '');
  // It begins empty also for an entry with a date: what is left of its time is not what was once written.
  const [ttl, setTtl] = useState('');
  const [error, setError] = useState<ErrorValue>();
  const set = useAction('keyValues.set', ['keyValues.list', 'keyValues.get']);
  const save = async (): Promise<void> => {
    // The dialog has no field for it, and the core would take its absence for an empty one.
    const description = entry?.description === undefined ? {} : { description: entry.description };
    const kept = await set({ namespace, key, type, value, ttl, ...description, isNew: entry === undefined });
    if (kept.ok) onClose();
    else setError(kept.error);
  };
  // A fault without a field of this dialog stands below all fields.
  const faultAt = (field: string): string | undefined => (error?.field === field ? error.message : undefined);
  const fields = ['key', 'value', 'ttl'];
  return (
    <FormDialog
      title={entry === undefined ? 'New entry' : `Entry ${entry.key}`}
      action="Save entry"
      error={fields.includes(error?.field ?? '') ? undefined : error}
      onSubmit={() => void save()}
      onClose={onClose}
    >
      <KeyField value={key} isFixed={entry !== undefined} error={faultAt('key')} onChange={setKey} />
      <Select
        label="Type"
        data={[...keyValueTypes]}
        value={type}
        allowDeselect={false}
        onChange={(chosen) => setType(keyValueTypes.find((one) => one === chosen) ?? type)}
      />
      <Textarea
        label="Value"
        description={hints[type]}
        inputWrapperOrder={order}
        classNames={{ input: classes.mono ?? '' }}
        rows={5}
        value={value}
        data-autofocus={entry === undefined ? undefined : true}
        spellCheck={false}
        error={faultAt('value')}
        onChange={(event) => setValue(event.currentTarget.value)}
      />
      <TextInput
        label="Stays for"
        description={fateOf(entry, ttl)}
        inputWrapperOrder={order}
        classNames={{ input: classes.mono ?? '' }}
        value={ttl}
        error={faultAt('ttl')}
        onChange={(event) => setTtl(event.currentTarget.value.trim())}
      />
    </FormDialog>
  );
}

interface KeyFieldProps {
  readonly value: string;
  /** Whether the entry exists: another key would be another entry. */
  readonly isFixed: boolean;
  /** What the core said against this key, as that there is one of that name. */
  readonly error: string | undefined;
  readonly onChange: (key: string) => void;
}

/** The expression that reads the entry is shown as its key is typed. */
function KeyField({ value, isFixed, error, onChange }: KeyFieldProps) {
  return (
    <TextInput
      label="Key"
      description={<code>{`{{ kv('${value === '' ? 'key' : value}') }}`}</code>}
      inputWrapperOrder={order}
      classNames={{ input: classes.mono ?? '' }}
      value={value}
      disabled={isFixed}
      data-autofocus={isFixed ? undefined : true}
      spellCheck={false}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value.trim())}
    />
  );
}

/** The hint stands below its field, so that a fault that is told does not move the field. */
const order: ('label' | 'input' | 'description' | 'error')[] = ['label', 'input', 'description', 'error'];

/** When it ends, also where it had a date until now: each value that is set is given its own. */
function fateOf(entry: KeyValueText | undefined, ttl: string): string {
  if (ttl !== '') return 'From now on, as ISO duration';
  const lost = entry?.expiresAt === undefined ? '' : `; until now it expires ${entry.expiresAt}`;
  return `An ISO duration such as PT1H; empty: for ever${lost}`;
}
