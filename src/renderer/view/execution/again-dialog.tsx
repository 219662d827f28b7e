// Asks how an execution is run again: from where, and with which revision of its flow.
import { Select } from '@mantine/core';
import { useState } from 'react';
import type { ErrorValue } from '../../../main/contract/errors.ts';
import type { Execution } from '../../../main/contract/model.ts';
import { FormDialog } from '../../component/form-dialog.tsx';
import { useAction, useCall } from '../../core/use-core.ts';
import { beginnings, type Choice, revisions } from '../../execution/again-choices.ts';
import { useGo } from '../../router/router.tsx';

/** What it takes. */
export interface AgainDialogProps {
  /** The one that has ended and is run again. */
  readonly execution: Execution;
  /** A replay is a new execution, a restart goes on with this one. */
  readonly deed: 'replay' | 'restart';
  /** Called when it is given up, and just before the window goes to the execution that runs. */
  readonly onClose: () => void;
}

/** Shows the dialog until it runs or it is closed; the window goes to the execution that runs. */
export function AgainDialog({ execution, deed, onClose }: AgainDialogProps) {
  const { id, namespace, flowId, flowRevision } = execution;
  const go = useGo();
  const replay = useAction('executions.replay', []);
  const restart = useAction('executions.restart', ['executions.get']);
  // Where the flow is gone the answer is an error: then its own revision is the only one to choose.
  const flow = useCall('flows.get', { namespace, id: flowId });
  // The id of a taskrun; empty stands for the beginning.
  const [taskRunId, setTaskRunId] = useState('');
  const [revision, setRevision] = useState(String(flowRevision));
  const [error, setError] = useState<ErrorValue>();
  const [isSending, setIsSending] = useState(false);
  const submit = async (): Promise<void> => {
    setIsSending(true);
    const of = { id, revision: Number(revision) };
    // The empty id is no taskrun: it is left out, so that the core begins where it does by default.
    const begun =
      deed === 'restart' ? await restart(of) : await replay({ ...of, ...(taskRunId === '' ? {} : { taskRunId }) });
    setIsSending(false);
    if (!begun.ok) return setError(begun.error);
    onClose();
    go({ screen: 'execution', id: begun.value.executionId });
  };
  const current = flow.status === 'ready' ? flow.value.revision : undefined;
  return (
    <FormDialog
      title={deed === 'replay' ? 'Replay execution' : 'Restart execution'}
      action={deed === 'replay' ? 'Replay' : 'Restart'}
      isDisabled={isSending}
      error={error}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {deed === 'replay' ? (
        <ChoiceField label="From" choices={beginnings(execution)} chosen={taskRunId} onChoose={setTaskRunId} isFirst />
      ) : null}
      <ChoiceField
        label="Revision of the flow"
        choices={revisions(flowRevision, current)}
        chosen={revision}
        onChoose={setRevision}
        isFirst={deed === 'restart'}
      />
      <p className="meta text-2">
        {deed === 'replay'
          ? 'A new execution with the trigger, inputs and labels of this one. What ran before and beside the chosen taskrun is taken over.'
          : 'The same execution goes on from its failed taskruns; what handled errors and what came last runs again where it has to.'}
      </p>
    </FormDialog>
  );
}

/** One of a few; the list is searched by typing where it is long. */
function ChoiceField({
  label,
  choices,
  chosen,
  onChoose,
  isFirst,
}: {
  readonly label: string;
  readonly choices: readonly Choice[];
  /** The value of one of them. */
  readonly chosen: string;
  readonly onChoose: (value: string) => void;
  /** Whether it has the focus when the dialog opens: the first field of either deed has. */
  readonly isFirst: boolean;
}) {
  return (
    <Select
      label={label}
      data={choices.map(({ value, label: text }) => ({ value, label: text }))}
      value={chosen}
      // There is always a choice: nothing chosen would mean nothing to the core.
      allowDeselect={false}
      // One that is not searched takes Ctrl+Enter for itself, which is to send the dialog.
      searchable
      openOnFocus={false}
      data-autofocus={isFirst ? true : undefined}
      onChange={(value) => onChoose(value ?? chosen)}
    />
  );
}
