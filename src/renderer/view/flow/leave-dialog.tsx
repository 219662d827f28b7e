// Asks before unsaved changes of a flow are lost.
import { FormDialog } from '../../component/form-dialog.tsx';
import type { FlowEditing } from './use-flow-draft.ts';

/** Shows the dialog while the user wants to leave a text that is not saved. */
export function LeaveDialog({ editing: { leaving, stay, discard } }: { readonly editing: FlowEditing }) {
  if (leaving === undefined) return null;
  return (
    <FormDialog
      title="Leave without saving"
      action="Discard changes"
      // Cancel has the focus then: Enter that was pressed too early loses nothing.
      isFinal
      onSubmit={() => {
        stay();
        discard();
        leaving();
      }}
      onClose={stay}
    >
      <p>The changes of this flow are not in its file. They are lost when you leave.</p>
    </FormDialog>
  );
}
