// New secret: a name and a value that is written and never read back.
import { Button, Modal, PasswordInput, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useAction } from '../core/use-core.ts';
import classes from './new-secret.module.css';

/** What it takes. */
export interface NewSecretDialogProps {
  readonly namespace: string;
  /** The name to begin with; empty for a new one. */
  readonly name: string;
  readonly onClose: () => void;
}

/** The dialog. */
export function NewSecretDialog({ namespace, name, onClose }: NewSecretDialogProps) {
  const [key, setKey] = useState(name);
  const [value, setValue] = useState('');
  const [fault, setFault] = useState<string>();
  const save = useAction('secrets.set', ['secrets.list']);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void save({ namespace, key, value }).then((answer) => {
      if (answer.ok) onClose();
      else setFault(answer.error.message);
    });
  };
  const isReady = key !== '' && value !== '';
  return (
    <Modal
      opened
      centered
      onClose={onClose}
      title={name === '' ? 'New secret' : `Set ${name}`}
      size={480}
      transitionProps={{ duration: 0 }}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form
        className={classes.form}
        onSubmit={submit}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && isReady) event.currentTarget.requestSubmit();
        }}
      >
        <TextInput
          label="Namespace"
          value={namespace}
          readOnly
          description="Child namespaces inherit it"
          inputWrapperOrder={['label', 'input', 'description']}
        />
        <TextInput
          label="Name"
          value={key}
          onChange={(event) => setKey(event.currentTarget.value)}
          description={`Flows read it as {{ secret('${key === '' ? 'NAME' : key.toUpperCase()}') }}`}
          inputWrapperOrder={['label', 'input', 'description']}
          classNames={{ input: classes.mono ?? '' }}
          autoComplete="off"
          spellCheck={false}
          {...(name === '' ? { 'data-autofocus': true } : { readOnly: true })}
        />
        <PasswordInput
          label="Value"
          value={value}
          onChange={(event) => setValue(event.currentTarget.value)}
          description={value === '' ? 'Written once and never shown again' : `${value.length} characters`}
          inputWrapperOrder={['label', 'input', 'description']}
          autoComplete="new-password"
          visibilityToggleButtonProps={{ 'aria-label': 'Show value' }}
          {...(name === '' ? {} : { 'data-autofocus': true })}
        />
        {fault === undefined ? null : (
          <p className="bad break" role="alert">
            {fault}
          </p>
        )}
        <div className={classes.buttons}>
          <Button variant="subtle" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" disabled={!isReady} title={isReady ? undefined : 'A secret has a name and a value'}>
            Save secret
          </Button>
        </div>
      </form>
    </Modal>
  );
}
