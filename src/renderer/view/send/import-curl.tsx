// A curl command that is pasted becomes the request of the form. What it says of the flow is heeded: an address of a
// webhook that is served here goes to that webhook.
import { Button, SegmentedControl, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ErrorValue } from '../../../main/contract/errors.ts';
import { FormDialog } from '../../component/form-dialog.tsx';
import { type CurlImport, readCurl } from '../../send/read-curl.ts';
import { detectShell, type Shell } from '../../send/shell-words.ts';
import classes from './send.module.css';

/** The button, and the dialog behind it. */
export function ImportCurl({ onImport }: { readonly onImport: (imported: CurlImport) => void }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setIsOpen(true)}>
        Import curl
      </Button>
      {isOpen ? <ImportDialog onImport={onImport} onClose={() => setIsOpen(false)} /> : null}
    </>
  );
}

const shells: readonly { readonly value: Shell; readonly label: string }[] = [
  { value: 'bash', label: 'bash' },
  { value: 'powershell', label: 'PowerShell' },
  { value: 'cmd', label: 'cmd' },
];

/** Which shell a text is quoted for is guessed until somebody says it. */
function ImportDialog({
  onImport,
  onClose,
}: {
  /** Hears what the command says; the dialog is closed after it. */
  readonly onImport: (imported: CurlImport) => void;
  /** Called when it is given up, and after an import. */
  readonly onClose: () => void;
}) {
  const [text, setText] = useState('');
  // Absent until somebody chooses: the guess follows the text for so long.
  const [said, setSaid] = useState<Shell>();
  const [error, setError] = useState<ErrorValue>();
  const shell = said ?? detectShell(text);
  const submit = (): void => {
    const read = readCurl(text, shell);
    if (!read.ok) {
      setError(read.error);
      return;
    }
    onImport(read.value);
    onClose();
  };
  return (
    <FormDialog
      title="Import curl"
      action="Import"
      isDisabled={text.trim() === ''}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      <div className={classes.command}>
        <Textarea
          label="curl command"
          rows={10}
          spellCheck={false}
          data-autofocus
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <SegmentedControl
        aria-label="Quoted for"
        value={shell}
        data={[...shells]}
        onChange={(value) => setSaid(shells.find((one) => one.value === value)?.value)}
      />
      <p className="meta text-2">The request of the form is replaced; what is not taken over is told by its name</p>
    </FormDialog>
  );
}
