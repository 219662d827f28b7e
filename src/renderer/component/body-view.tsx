// A body in the forms that it has: indented, as a tree, as fields, parts or a picture, exact, or in hex. The form follows
// what the body is, can be changed, and stays chosen for bodies of that kind. Saving gives the bytes as they came.
import { Button, SegmentedControl } from '@mantine/core';
import { useMemo } from 'react';
import { type BodyForm, type BodyKind, formNames, formsOf, kindOf } from '../body/body-kind.ts';
import { readContentType } from '../body/content-type.ts';
import { decodeText } from '../body/decode-text.ts';
import { useKept } from '../core/use-kept.ts';
import { saveFile } from '../format/save-file.ts';
import { formatCount } from '../format/size.ts';
import { BodyFormView, type ShownBody } from './body-form-view.tsx';
import { Icon } from './icon.tsx';
import { PaneHead } from './pane-head.tsx';

/** What it takes. */
export interface BodyViewProps {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** As its header says; undefined where there is none. */
  readonly contentType: string | undefined;
  /** What it is, for assistive technology: "body". */
  readonly label: string;
  /** What a saved file is called. */
  readonly fileName: string;
  /** Whether it is a part of another body: its own parts wait to be opened, however deep they go. Default false. */
  readonly isPart?: boolean;
}

/** Draws the body. */
export function BodyView({ bytes, contentType, label, fileName, isPart = false }: BodyViewProps) {
  // Decoding megabytes takes long: another form of the same body does not need it again.
  const body = useMemo(() => readShown(bytes, contentType), [bytes, contentType]);
  const [chosen, choose] = useKept<Partial<Record<BodyKind, BodyForm>>>('body forms', {});
  const forms = formsOf[body.kind].filter(
    (form) => form === 'hex' || body.decoded !== undefined || form === 'image' || form === 'parts',
  );
  const wished = chosen[body.kind];
  const form = forms.find((each) => each === wished) ?? forms[0] ?? 'hex';
  return (
    <>
      <PaneHead
        actions={
          <Button
            variant="subtle"
            leftSection={<Icon name="download" />}
            aria-label={`Save ${label}`}
            onClick={() => saveFile(fileName, bytes)}
          >
            Save
          </Button>
        }
      >
        <SegmentedControl
          data={forms.map((each) => ({ value: each, label: formNames[each] }))}
          value={form}
          onChange={(value) => {
            const next = forms.find((each) => each === value);
            if (next !== undefined) choose((before) => ({ ...before, [body.kind]: next }));
          }}
          aria-label={`Form of ${label}`}
        />
        <span>
          {formatCount(bytes.length)} bytes · {body.decoded?.charset.toUpperCase() ?? 'no text'}
        </span>
      </PaneHead>
      <BodyFormView
        body={body}
        form={form}
        label={label}
        openPart={isPart ? undefined : 0}
        renderPart={(part) => <BodyView {...part} isPart />}
      />
    </>
  );
}

function readShown(bytes: Uint8Array<ArrayBuffer>, contentType: string | undefined): ShownBody {
  const type = readContentType(contentType);
  const decoded = decodeText(bytes, type.parameters.get('charset'));
  return { bytes, type, decoded, kind: kindOf(type, { bytes, text: decoded?.text }) };
}
