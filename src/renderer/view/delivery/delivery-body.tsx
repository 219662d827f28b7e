// The body: pretty, exact, or in hex, and saved as the bytes that came.
import { Button, SegmentedControl } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Delivery } from '../../../main/contract/delivery.ts';
import { parseJson } from '../../../main/contract/parse-json.ts';
import { CodeBlock } from '../../component/code-block.tsx';
import { EmptyState } from '../../component/empty-state.tsx';
import { Icon } from '../../component/icon.tsx';
import { Load } from '../../component/load.tsx';
import { PaneHead } from '../../component/pane-head.tsx';
import { useCall } from '../../core/use-core.ts';
import { formatHex, type ReadBody, readBody } from '../../delivery/read-body.ts';
import { formatCount } from '../../format/size.ts';
import { saveFile } from '../../format/save-file.ts';
import { indentJson } from '../../json/indent-json.ts';
import classes from './delivery-body.module.css';

/** The tab. */
export function DeliveryBodyTab({ delivery }: { readonly delivery: Delivery }) {
  const body = useCall('deliveries.body', delivery.bodyBytes === 0 ? undefined : { id: delivery.id });
  if (delivery.bodyBytes === 0) return <EmptyState title="The request had no body" />;
  return <Load of={body}>{({ base64 }) => <Body base64={base64} id={delivery.id} />}</Load>;
}

/** Beyond this neither pretty printing nor checking the JSON is done by itself. */
const prettyLengthMax = 2_000_000;
/** Bytes of the hex form. */
const hexBytesMax = 64 * 1024;

/** The body as its bytes say it: as text, indented, or in hexadecimal where it is none. */
function Body({ base64, id }: { readonly base64: string; readonly id: string }) {
  // Decoding and indenting megabytes takes long: another form of the same body needs neither again.
  const body = useMemo(() => readBody(base64), [base64]);
  const pretty = useMemo(() => prettyOf(body), [body]);
  // What was asked for; where the body has no such form, the first that it has is shown.
  const [wished, setWished] = useState('pretty');
  const forms = [
    { value: 'pretty', label: 'Pretty', disabled: pretty === undefined },
    { value: 'exact', label: 'Exact', disabled: body.text === undefined },
    { value: 'hex', label: 'Hex' },
  ];
  const form =
    forms.find(({ value, disabled }) => value === wished && disabled !== true) ??
    forms.find(({ disabled }) => disabled !== true);
  return (
    <>
      <PaneHead
        actions={
          <Button
            variant="subtle"
            leftSection={<Icon name="download" />}
            // The bytes themselves: what is saved is what came, whichever form is shown.
            onClick={() => saveFile(`delivery-${id}.body`, body.bytes)}
          >
            Save
          </Button>
        }
      >
        <SegmentedControl data={forms} value={form?.value ?? 'hex'} onChange={setWished} aria-label="Form" />
        <span>
          {formatCount(body.bytes.length)} bytes · {body.text === undefined ? 'not UTF-8' : 'UTF-8'}
        </span>
      </PaneHead>
      <div className={classes.text}>
        <CodeBlock text={textIn(form?.value, { body, pretty })} label="body" />
        {form?.value === 'hex' && body.bytes.length > hexBytesMax ? (
          <p className="meta text-2">The first {formatCount(hexBytesMax)} bytes; Save has all of them</p>
        ) : null}
      </div>
    </>
  );
}

/** What the block shows; hexadecimal is what is left for a body that is no text. */
function textIn(
  form: string | undefined,
  { body, pretty }: { readonly body: ReadBody; readonly pretty: string | undefined },
): string {
  if (form === 'pretty' && pretty !== undefined) return pretty;
  return form === 'exact' && body.text !== undefined ? body.text : formatHex(body.bytes, hexBytesMax);
}

/** The body indented, where it is JSON of a size that is indented at once. */
function prettyOf({ text }: ReadBody): string | undefined {
  if (text === undefined || text.length > prettyLengthMax) return undefined;
  return parseJson(text).ok ? indentJson(text) : undefined;
}
