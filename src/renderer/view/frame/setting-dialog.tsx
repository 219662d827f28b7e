// Asks for another value of one setting. What a value may be is the core's to say: its sentence stands under the field.
import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ErrorValue } from '../../../main/contract/errors.ts';
import type { SettingSummary } from '../../../main/contract/setting-summary.ts';
import { FormDialog } from '../../component/form-dialog.tsx';
import { useAction } from '../../core/use-core.ts';

/** What it takes. */
export interface SettingDialogProps {
  readonly setting: SettingSummary;
  readonly onClose: () => void;
}

const switchValues = ['true', 'false'];

/** Shows the dialog; it goes once the value is written. */
export function SettingDialog({ setting, onClose }: SettingDialogProps) {
  const { name, kind, choices, meaning, value = '', next, file, isLive } = setting;
  const write = useAction('settings.write', ['server.settings']);
  const [typed, setTyped] = useState(next === undefined ? value : (next.value ?? ''));
  const [error, setError] = useState<ErrorValue>();
  const [isWriting, setIsWriting] = useState(false);
  const submit = async (): Promise<void> => {
    setIsWriting(true);
    const written = await write({ name, value: typed });
    setIsWriting(false);
    if (written.ok) onClose();
    else setError(written.error);
  };
  const field = { label: name, description: meaning, value: typed, 'data-autofocus': true };
  const options = kind === 'switch' ? switchValues : choices;
  return (
    <FormDialog
      title="Change setting"
      action="Write setting"
      isDisabled={isWriting}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {options.length > 0 ? (
        <NativeSelect
          {...field}
          data={options}
          error={error?.message}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      ) : (
        <TextInput
          {...field}
          classNames={{ input: 'mono' }}
          inputMode={kind === 'number' ? 'numeric' : 'text'}
          autoComplete="off"
          spellCheck={false}
          error={error?.message}
          onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      )}
      <p className="text-2 break">
        {isLive ? 'Counts at once.' : 'Counts at the next start.'} Written to <span className="mono">{file}</span>
      </p>
    </FormDialog>
  );
}
