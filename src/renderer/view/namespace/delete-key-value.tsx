// Asks before a key-value entry is deleted: older values of it are not kept.
import { useState } from 'react';
import type { ErrorValue } from '../../../main/contract/errors.ts';
import { FormDialog } from '../../component/form-dialog.tsx';
import { useAction } from '../../core/use-core.ts';

/** What it takes. */
export interface DeleteKeyValueProps {
  readonly namespace: string;
  /** The key of the entry. */
  readonly name: string;
  /** Called when it is given up, and once the entry is gone. */
  readonly onClose: () => void;
}

/** Shows the question until it is answered. */
export function DeleteKeyValue({ namespace, name, onClose }: DeleteKeyValueProps) {
  const [error, setError] = useState<ErrorValue>();
  const deleteEntry = useAction('keyValues.delete', ['keyValues.list', 'keyValues.get']);
  const confirm = async (): Promise<void> => {
    const deleted = await deleteEntry({ namespace, key: name });
    if (deleted.ok) onClose();
    else setError(deleted.error);
  };
  return (
    <FormDialog
      title={`Delete ${name}`}
      action="Delete entry"
      isFinal
      error={error}
      onSubmit={() => void confirm()}
      onClose={onClose}
    >
      <p className="break">Its value is deleted from {namespace} and cannot be brought back.</p>
    </FormDialog>
  );
}
