// The request as a command to paste into a terminal or a program. The key is masked on screen and copied whole: the
// command has to work where it is pasted.
import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { CodeBlock } from '../../component/code-block.tsx';
import { ErrorState } from '../../component/error-state.tsx';
import { PaneHead } from '../../component/pane-head.tsx';
import { maskKey } from '../../delivery/mask-key.ts';
import { composeRequest } from '../../send/compose-request.ts';
import { formOf } from '../../send/form-of.ts';
import { type CommandForm, commandForms, writeCommand } from '../../send/write-command.ts';
import type { SendAddressProps } from './send-address.tsx';
import classes from './send.module.css';

/** The tab. */
export function CommandPart({ draft, target, info }: SendAddressProps) {
  const [form, setForm] = useState<CommandForm>('bash');
  const composed = composeRequest(draft);
  // Headers that cannot be sent make no command either; the sentence names their line.
  if (!composed.ok) return <ErrorState error={composed.error} />;
  const { query, headers } = composed.value;
  const url = info.ingress + formOf(draft, target, info).path + (query === '' ? '' : `?${query}`);
  const command = writeCommand({ ...draft, url, headers }, form);
  return (
    <>
      <PaneHead>
        <SegmentedControl
          aria-label="Written for"
          value={form}
          data={commandForms.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(value) => setForm(commandForms.find(({ id }) => id === value)?.id ?? 'bash')}
        />
        <span>{form === 'powershell' ? 'For PowerShell 7.3 and newer' : ''}</span>
      </PaneHead>
      <div className={classes.inset}>
        <CodeBlock text={maskKey(command)} copied={command} label="command" />
      </div>
    </>
  );
}
