// Asks before a secret is deleted: its value is nowhere else, so there is no way to undo it.
import { useState } from 'react';
import type { ErrorValue } from '../../../main/contract/errors.ts';
import { FormDialog } from '../../component/form-dialog.tsx';
import { useAction } from '../../core/use-core.ts';

/** What it takes. */
export interface DeleteSecretProps {
  readonly namespace: string;
  readonly name: string;
  /** Ids of the flows that read it. */
  readonly readers: readonly string[];
  /** Called when it is given up, and once the secret is gone. */
  readonly onClose: () => void;
}

/** Shows the question until it is answered. */
export function DeleteSecret({ namespace, name, readers, onClose }: DeleteSecretProps) {
  const [error, setError] = useState<ErrorValue>();
  // The keychain may ask for its password meanwhile, and a second press must not ask once more.
  const [isDeleting, setIsDeleting] = useState(false);
  const deleteSecret = useAction('secrets.delete', ['secrets.list', 'secrets.status']);
  const confirm = async (): Promise<void> => {
    setIsDeleting(true);
    const deleted = await deleteSecret({ namespace, key: name });
    setIsDeleting(false);
    if (deleted.ok) onClose();
    else setError(deleted.error);
  };
  return (
    <FormDialog
      title={`Delete ${name}`}
      action="Delete secret"
      isDisabled={isDeleting}
      isFinal
      error={error}
      onSubmit={() => void confirm()}
      onClose={onClose}
    >
      <p className="break">
        Its value is deleted from {namespace} and cannot be brought back.
        {readers.length === 0 ? '' : ` ${readers.join(', ')} reads it and fails without it.`}
      </p>
    </FormDialog>
  );
}
