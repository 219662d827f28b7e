// Asks for a fault: what is to happen, and to how many requests.
import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ErrorValue } from '../../../main/contract/errors.ts';
import type { Fault } from '../../../main/contract/fault.ts';
import type { FlowName } from '../../../main/contract/methods.ts';
import { FormDialog } from '../../component/form-dialog.tsx';
import { useAction } from '../../core/use-core.ts';
import { type FaultForm, firstFaultForm, readFaultForm } from '../../flow/fault-text.ts';

/** What it takes. */
export interface FaultDialogProps {
  readonly name: FlowName;
  /** Also called once the fault is on. */
  readonly onClose: () => void;
}

/** What can be asked for, and the figure that its field begins with; empty where there is no such field. */
const kinds: readonly { readonly value: Fault['type']; readonly label: string; readonly figure: string }[] = [
  { value: 'status', label: 'Answer a status', figure: '503' },
  { value: 'delay', label: 'Begin late', figure: '10000' },
  { value: 'drop', label: 'Drop the connection', figure: '' },
];

/** Shows the dialog until the fault is on or it is closed; what was typed stays where the core refuses it. */
export function FaultDialog({ name: { namespace, id }, onClose }: FaultDialogProps) {
  const set = useAction('faults.set', ['faults.get']);
  const [form, setForm] = useState<FaultForm>(firstFaultForm);
  const [error, setError] = useState<ErrorValue>();
  // Undefined while a figure is no number, and the button waits. What is out of bounds the core refuses.
  const fault = readFaultForm(form);
  const submit = async (): Promise<void> => {
    if (fault === undefined) return;
    const done = await set({ namespace, id, fault });
    if (done.ok) onClose();
    else setError(done.error);
  };
  return (
    <FormDialog
      title="Fault on request"
      action="Switch on"
      isDisabled={fault === undefined}
      error={error}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <FaultFields form={form} onChange={setForm} />
      <p className="meta text-2">
        It is kept in memory alone: nothing is written into the flow, and a program that starts again answers as the
        flow says.
      </p>
    </FormDialog>
  );
}

/** A figure goes with each kind but the last; another kind begins with a figure of its own. */
function FaultFields({ form, onChange }: { readonly form: FaultForm; readonly onChange: (form: FaultForm) => void }) {
  const choose = (value: string | null): void => {
    const kind = kinds.find((each) => each.value === value);
    if (kind !== undefined) onChange({ ...form, type: kind.value, figure: kind.figure });
  };
  return (
    <>
      <Select
        label="What happens"
        data={kinds.map(({ value, label }) => ({ value, label }))}
        value={form.type}
        allowDeselect={false}
        // Else the dialog would begin at its closing cross.
        data-autofocus
        onChange={choose}
      />
      {form.type === 'drop' ? null : (
        <TextInput
          label={form.type === 'status' ? 'Status, 200 to 599' : 'Milliseconds, 600000 at most'}
          inputMode="numeric"
          value={form.figure}
          onChange={(event) => onChange({ ...form, figure: event.currentTarget.value })}
        />
      )}
      <TextInput
        label="Requests"
        description="Empty: until it is switched off"
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        inputMode="numeric"
        value={form.requests}
        onChange={(event) => onChange({ ...form, requests: event.currentTarget.value })}
      />
    </>
  );
}
