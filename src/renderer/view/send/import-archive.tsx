// A file with requests becomes the request of the form: an HTTP Archive or a delivery of GitHub. Of several one is chosen.
import { Select } from '@mantine/core';
import { useState } from 'react';
import { createError, type ErrorValue } from '../../../main/contract/errors.ts';
import { FormDialog } from '../../component/form-dialog.tsx';
import { optionsShownMax } from '../../component/options-shown.ts';
import { readBody } from '../../delivery/read-body.ts';
import type { DraftFile } from '../../send/draft-body.ts';
import { type ArchivedRequest, readArchive } from '../../send/read-archive.ts';
import type { CurlImport } from '../../send/read-curl.ts';
import { FileButton } from './file-button.tsx';

/** What was read of a file that needs a word of the user: several requests, or why there is none. */
interface Read {
  readonly requests: readonly ArchivedRequest[];
  readonly error?: ErrorValue;
}

/** The button, and the dialog where there is something to choose or to tell. */
export function ImportArchive({ onImport }: { readonly onImport: (imported: CurlImport) => void }) {
  const [read, setRead] = useState<Read>();
  const take = ({ name, base64 }: DraftFile): void => {
    const { text } = readBody(base64);
    const archive = text === undefined ? { ok: false as const, error: notText(name) } : readArchive(text);
    if (!archive.ok) {
      setRead({ requests: [], error: archive.error });
      return;
    }
    const [only, ...more] = archive.value;
    if (only !== undefined && more.length === 0) onImport(only);
    else setRead({ requests: archive.value });
  };
  return (
    <>
      <FileButton label="Import HAR" onFile={take} />
      {read === undefined ? null : <ChooseDialog read={read} onImport={onImport} onClose={() => setRead(undefined)} />}
    </>
  );
}

function notText(name: string): ErrorValue {
  return createError('PARAMETERS_INVALID', `Cannot import ${name}: it is no text in UTF-8`);
}

interface ChooseProps {
  readonly read: Read;
  /** Hears the chosen request; the dialog is closed after it. */
  readonly onImport: (imported: CurlImport) => void;
  readonly onClose: () => void;
}

function ChooseDialog({ read: { requests, error }, onImport, onClose }: ChooseProps) {
  const [title, setTitle] = useState(requests[0]?.title ?? null);
  const chosen = requests.find((request) => request.title === title);
  const submit = (): void => {
    if (chosen !== undefined) onImport(chosen);
    onClose();
  };
  return (
    <FormDialog
      title="Import HAR"
      action="Import"
      isDisabled={chosen === undefined}
      error={error}
      onSubmit={submit}
      onClose={onClose}
    >
      {requests.length === 0 ? null : (
        <Select
          label={`Request, of ${requests.length}`}
          data={requests.map((request) => request.title)}
          value={title}
          searchable
          limit={optionsShownMax}
          allowDeselect={false}
          nothingFoundMessage="No request fits"
          onChange={setTitle}
          data-autofocus
        />
      )}
      <p className="meta text-2">
        An HTTP Archive, or a delivery as GitHub’s API gives it. The request of the form is replaced; what is not taken
        over is told
      </p>
    </FormDialog>
  );
}
