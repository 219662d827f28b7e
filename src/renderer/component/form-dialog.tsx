// The dialog that all questions of the window share: fields, the consequence in one line, what the core said against
// it, and two buttons. It asks and shows; what is done is its caller's.
import { Button, Modal } from '@mantine/core';
import type { FormEvent, KeyboardEvent, ReactNode } from 'react';
import type { ErrorValue } from '../../main/contract/errors.ts';
import classes from './form-dialog.module.css';
import { KeyCap } from './key-cap.tsx';
import { useFocusReturn } from './use-focus-return.ts';
import { useKeys } from './use-keys.ts';

/** What it takes. */
export interface FormDialogProps {
  readonly title: string;
  /** What the filled button says, verb first. */
  readonly action: string;
  /** Whether the deed is under way, or cannot be done yet. */
  readonly isDisabled?: boolean;
  /** Whether it cannot be undone: Cancel is focused then, and no key does it. */
  readonly isFinal?: boolean;
  /** What the core said against it, unless it stands at its field. */
  readonly error?: ErrorValue | undefined;
  /** Does the deed; the dialog stays until its caller takes it away. */
  readonly onSubmit: () => void;
  /** Gives it up: by Cancel, the cross, Escape, or a click beside the dialog. */
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Shows the dialog; its caller takes it away. The focus goes back to where it was. */
export function FormDialog({ title, error, onSubmit, onClose, children, ...buttons }: FormDialogProps) {
  useFocusReturn();
  const { isDisabled = false, isFinal = false } = buttons;
  // The key knows nothing of the disabled button.
  const submit = (): void => {
    if (!isDisabled) onSubmit();
  };
  useKeys(isFinal ? {} : { 'mod+Enter': submit }, true);
  return (
    <Modal opened onClose={onClose} size={480} centered title={title} closeButtonProps={{ 'aria-label': 'Close' }}>
      <form
        className={classes.form}
        // What is typed here, such as inputs and secrets, is not the browser's to remember.
        autoComplete="off"
        // The core judges, so that a value is refused here as Kestra refuses it.
        noValidate
        // On its way down, since lists of Mantine take Enter for themselves, also with Ctrl.
        onKeyDownCapture={(event: KeyboardEvent) => {
          if (isFinal || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          event.stopPropagation();
          submit();
        }}
        onSubmit={(event: FormEvent) => {
          event.preventDefault();
          submit();
        }}
      >
        {children}
        {error === undefined ? null : (
          <p className="bad break" role="alert">
            {error.message}
          </p>
        )}
        <Actions {...buttons} onClose={onClose} />
      </form>
    </Modal>
  );
}

function Actions({
  action,
  isDisabled = false,
  isFinal = false,
  onClose,
}: Pick<FormDialogProps, 'action' | 'isDisabled' | 'isFinal' | 'onClose'>) {
  // Either key does it: the cap shows that of a Mac, the attribute names the other.
  const key = isFinal ? {} : { rightSection: <KeyCap>⌘⏎</KeyCap>, 'aria-keyshortcuts': 'Control+Enter' };
  return (
    <div className={classes.actions}>
      <Button variant="subtle" onClick={onClose} data-autofocus={isFinal ? true : undefined}>
        Cancel
      </Button>
      <Button type="submit" disabled={isDisabled} {...key}>
        {action}
      </Button>
    </div>
  );
}
