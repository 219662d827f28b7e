// Secrets from a `.env` text, pasted or from a file: first what each line would become, then the deed. The text is in
// the field alone; what is told of it has names and lines, and no values.
import { Button, Checkbox, FileButton } from '@mantine/core';
import { useRef, useState } from 'react';
import type { ErrorValue } from '../../../main/contract/errors.ts';
import type { ImportedSecret } from '../../../main/contract/secret-import.ts';
import { FormDialog } from '../../component/form-dialog.tsx';
import { useAction } from '../../core/use-core.ts';
import { formatPlural } from '../../format/size.ts';
import { ImportedLines } from './imported-lines.tsx';
import { SecretField } from './secret-field.tsx';

/** What it takes. */
export interface ImportSecretsProps {
  readonly namespace: string;
  /** Keys that have a value of this namespace already, which an import replaces. */
  readonly ownKeys: readonly string[];
  /** Where the values are kept: `session` is memory, and ends with the program. */
  readonly place: 'keychain' | 'session';
  /** Called after the field has been emptied. */
  readonly onClose: () => void;
}

/** Shows the dialog until it is closed; it stays where a line could not be kept. */
export function ImportSecrets({ namespace, ownKeys, place, onClose }: ImportSecretsProps) {
  const text = useRef<HTMLTextAreaElement>(null);
  // Only the length is state: the text itself stays in the field, as `SecretField` wants it.
  const [length, setLength] = useState(0);
  const [decodesTwice, setDecodesTwice] = useState(false);
  const { lines, setLines, error, setError, tryOut } = useTrial(namespace);
  const [isSaving, setIsSaving] = useState(false);
  const keep = useAction('secrets.import', ['secrets.list', 'secrets.status', 'deliveries.diagnose']);
  // A line with a fault is left out by the core, and the others are kept all the same.
  const count = lines.filter(({ fault }) => fault === undefined).length;
  const hasTwice = lines.some(({ isEncodedTwice }) => isEncodedTwice);
  const look = async (newLength: number): Promise<void> => {
    setLength(newLength);
    await tryOut(text.current?.value ?? '');
  };
  // A file set by a program raises no change event, so that the lines are looked at from here.
  const take = async (file: File | null): Promise<void> => {
    if (file === null || text.current === null) return;
    text.current.value = await file.text();
    await look(text.current.value.length);
  };
  const close = (): void => {
    if (text.current !== null) text.current.value = '';
    onClose();
  };
  const save = async (): Promise<void> => {
    setIsSaving(true);
    const source = place === 'session' ? { source: 'session' as const } : {};
    const told = await keep({ namespace, text: text.current?.value ?? '', decodesTwice, ...source });
    setIsSaving(false);
    if (!told.ok) return setError(told.error);
    // Faults that the trial has told of are known; a new one, as of a keychain that refuses a value, has to be read.
    if (told.value.every(({ fault }, index) => fault === lines[index]?.fault)) close();
    else setLines(told.value);
  };
  return (
    <FormDialog
      title="Import .env"
      action={count === 0 ? 'Import secrets' : `Import ${formatPlural(count, 'secret')}`}
      isDisabled={isSaving || count === 0}
      error={error}
      onSubmit={() => void save()}
      onClose={close}
    >
      <SecretField
        label="Lines"
        field={text}
        hasFocus
        length={length}
        onLength={(newLength) => void look(newLength)}
        hint="NAME=value, or SECRET_NAME=base64 as Kestra has it"
        rows={5}
      />
      <ChooseFile onChoose={(file) => void take(file)} />
      <ImportedLines lines={lines} ownKeys={ownKeys} decodesTwice={decodesTwice} />
      {hasTwice ? (
        <Checkbox
          label="Decode twice what looks encoded twice"
          checked={decodesTwice}
          onChange={(event) => setDecodesTwice(event.currentTarget.checked)}
        />
      ) : null}
      <p className="meta text-2 break">
        Kept for {namespace} and the namespaces below it,{' '}
        {place === 'keychain' ? 'in the keychain of this system.' : 'in memory until Hookbench ends.'}
      </p>
    </FormDialog>
  );
}

/** What the lines of a text would become, or why that cannot be told. */
function useTrial(namespace: string) {
  // Answers may overtake each other; only that to the newest text is shown.
  const asked = useRef(0);
  const [lines, setLines] = useState<readonly ImportedSecret[]>([]);
  const [error, setError] = useState<ErrorValue>();
  const attempt = useAction('secrets.import', []);
  const tryOut = async (text: string): Promise<void> => {
    const number = ++asked.current;
    const told = await attempt({ namespace, text, isTrial: true });
    if (number !== asked.current) return;
    setLines(told.ok ? told.value : []);
    setError(told.ok ? undefined : told.error);
  };
  return { lines, setLines, error, setError, tryOut };
}

/** Fills the field from a file instead. */
function ChooseFile({ onChoose }: { readonly onChoose: (file: File | null) => void }) {
  return (
    <FileButton onChange={onChoose} inputProps={{ 'aria-label': 'File' }}>
      {(props) => (
        <Button {...props} variant="default" style={{ justifySelf: 'start' }}>
          Choose file
        </Button>
      )}
    </FileButton>
  );
}
