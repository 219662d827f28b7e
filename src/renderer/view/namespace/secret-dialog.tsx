// A new value for a secret. It goes from the field to the core and nowhere else: it is in no state of the window,
// the field is emptied when it was kept or given up, and nothing ever fills it.
import { TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import type { ErrorValue } from '../../../main/contract/errors.ts';
import { FormDialog } from '../../component/form-dialog.tsx';
import { useAction } from '../../core/use-core.ts';
import classes from './secret-dialog.module.css';
import { SecretField } from './secret-field.tsx';

/** What it takes. */
export interface SecretDialogProps {
  readonly namespace: string;
  /** The secret whose value is replaced or missing; empty for a new one. */
  readonly name: string;
  /** Whether it has a value already. */
  readonly isSet: boolean;
  /** Ids of the flows that read it. */
  readonly readers: readonly string[];
  /** Where the value is kept: `session` is memory, and ends with the program. */
  readonly place: 'keychain' | 'session';
  /** Called after the field has been emptied. */
  readonly onClose: () => void;
}

/** Shows the dialog until it is closed. */
export function SecretDialog({ namespace, name, isSet, readers, place, onClose }: SecretDialogProps) {
  // Only the field holds the value, so that emptying the field leaves none in the window.
  const value = useRef<HTMLTextAreaElement>(null);
  const [key, setKey] = useState(name);
  const [length, setLength] = useState(0);
  const [error, setError] = useState<ErrorValue>();
  const [isSaving, setIsSaving] = useState(false);
  // A delivery that failed for want of this secret is told anew what to do about it.
  const set = useAction('secrets.set', ['secrets.list', 'secrets.status', 'deliveries.diagnose']);
  const close = (): void => {
    if (value.current !== null) value.current.value = '';
    onClose();
  };
  const save = async (): Promise<void> => {
    setIsSaving(true);
    const source = place === 'session' ? { source: 'session' as const } : {};
    const kept = await set({ namespace, key, value: value.current?.value ?? '', ...source });
    setIsSaving(false);
    if (kept.ok) close();
    else setError(kept.error);
  };
  return (
    <FormDialog
      title={name === '' ? 'New secret' : `Set ${name}`}
      action="Save secret"
      isDisabled={isSaving || key === '' || length === 0}
      error={error}
      onSubmit={() => void save()}
      onClose={close}
    >
      <KeyField value={key} isFixed={name !== ''} onChange={setKey} />
      <SecretField label="Secret" field={value} hasFocus={name !== ''} length={length} onLength={setLength} />
      <p className="meta text-2 break">{consequenceOf({ namespace, isSet, readers, place })}</p>
    </FormDialog>
  );
}

/** Kestra asks for secrets in capitals; the expression that reads this one is shown as it is typed. */
function KeyField({
  value,
  isFixed,
  onChange,
}: {
  /** As typed; the core makes capitals of it. */
  readonly value: string;
  /** Whether the dialog is for one secret, whose key is not to be changed. */
  readonly isFixed: boolean;
  readonly onChange: (key: string) => void;
}) {
  const read = value === '' ? 'WEBHOOK_KEY' : value.toUpperCase();
  return (
    <TextInput
      label="Key"
      description={
        <>
          Flows read it as <code>{`{{ secret('${read}') }}`}</code>
        </>
      }
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      classNames={{ input: classes.mono ?? '' }}
      value={value}
      disabled={isFixed}
      data-autofocus={isFixed ? undefined : true}
      spellCheck={false}
      maxLength={128}
      onChange={(event) => onChange(event.currentTarget.value.trim())}
    />
  );
}

/** What saving does, told before it is done: what is lost, who can read it, where it is kept. */
function consequenceOf({ namespace, isSet, readers, place }: Omit<SecretDialogProps, 'name' | 'onClose'>): string {
  const where =
    place === 'keychain' ? 'Kept in the keychain of this system.' : 'Kept in memory until Hookbench ends, in no file.';
  const whose = `${namespace} and the namespaces below it can read it.`;
  if (isSet) return `The old value is gone then. ${where}`;
  return `${readers.length === 0 ? whose : `Unblocks ${readers.join(', ')}.`} ${where}`;
}
