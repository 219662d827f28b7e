// Secrets as a block for the environment of a Kestra. It asks before a value leaves, shows none, and hands the block to
// the clipboard or to a file of the user's choice.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { createError, type ErrorValue } from '../../../main/contract/errors.ts';
import { FormDialog } from '../../component/form-dialog.tsx';
import { useAction } from '../../core/use-core.ts';
import { formatPlural } from '../../format/size.ts';
import { saveFile } from '../../format/save-file.ts';
import classes from './imported-lines.module.css';

/** What it takes. */
export interface ExportSecretsProps {
  readonly namespace: string;
  /** What flows of the namespace see, without what the program answers by itself. */
  readonly keys: readonly string[];
  /** Called when the user has done with it; nothing closes it by itself, since the block can be handed out twice. */
  readonly onClose: () => void;
}

/** Shows the question, and then says what became of it. */
export function ExportSecrets({ namespace, keys, onClose }: ExportSecretsProps) {
  const [error, setError] = useState<ErrorValue>();
  const [isDone, setIsDone] = useState(false);
  const readBlock = useAction('secrets.export', []);
  // The block is read for one deed and kept in no state: it is gone from the window once it was handed over.
  const hand = async (give: (text: string) => Promise<void>): Promise<void> => {
    setIsDone(false);
    const block = await readBlock({ namespace, keys });
    if (!block.ok) return setError(block.error);
    try {
      await give(block.value.text);
      setError(undefined);
      setIsDone(true);
    } catch {
      // A browser without leave to write the clipboard says so by refusing.
      setError(createError('INTERNAL', 'Cannot copy the block: the browser refuses the clipboard'));
    }
  };
  return (
    <FormDialog
      title="Export for Kestra"
      action="Copy block"
      isDisabled={keys.length === 0}
      // No key does it, and Cancel has the focus: a value that has left cannot be called back.
      isFinal
      error={error}
      onSubmit={() => void hand((text) => navigator.clipboard.writeText(text))}
      onClose={onClose}
    >
      <p className="break">
        {formatPlural(keys.length, 'value')} of {namespace} leave their place. Base64 is no encryption: whoever has the
        block can read them. It is for the environment of a Kestra server, and not shown here.
      </p>
      <ul className={classes.lines} aria-label="Variables of the block" tabIndex={0}>
        {keys.map((key) => (
          <li key={key} className="mono break">
            SECRET_{key}=••••••
          </li>
        ))}
      </ul>
      <Button
        variant="default"
        style={{ justifySelf: 'start' }}
        disabled={keys.length === 0}
        onClick={() => void hand(async (text) => saveFile('kestra-secrets.env', new TextEncoder().encode(text)))}
      >
        Save as plain file
      </Button>
      <p className="meta text-2" aria-live="polite">
        {isDone ? 'Handed over. Delete the copy once Kestra has it.' : ''}
      </p>
    </FormDialog>
  );
}
