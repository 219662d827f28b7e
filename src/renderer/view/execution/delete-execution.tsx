// Asks before an execution is deleted, which nothing brings back.
import { useState } from 'react';
import type { ErrorValue } from '../../../main/contract/errors.ts';
import { FormDialog } from '../../component/form-dialog.tsx';
import { useAction } from '../../core/use-core.ts';
import { useGo } from '../../router/router.tsx';

/** Shows the dialog until it is gone or spared; the window goes to the list then, which has it no more. */
export function DeleteExecution({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const go = useGo();
  // The call for the execution itself is not asked again: it would answer that there is none.
  const remove = useAction('executions.delete', ['executions.list']);
  const [error, setError] = useState<ErrorValue>();
  const submit = async (): Promise<void> => {
    const removed = await remove({ id });
    if (!removed.ok) return setError(removed.error);
    onClose();
    go({ screen: 'executions' });
  };
  return (
    <FormDialog
      title="Delete execution?"
      action="Delete"
      isFinal
      error={error}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p className="break">
        <code>{id}</code> goes with its logs, metrics and files. The delivery that started it stays.
      </p>
    </FormDialog>
  );
}
