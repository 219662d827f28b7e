// One form of a body. What is long is shown up to a bound, with a button for more; what cannot be read in this form says
// where it stops being readable, and is shown exactly.
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { parseJson } from '../../main/contract/parse-json.ts';
import { formatFault } from '../body/body-fault.ts';
import type { BodyForm, BodyKind } from '../body/body-kind.ts';
import type { ContentType } from '../body/content-type.ts';
import type { DecodedText } from '../body/decode-text.ts';
import { readXml } from '../body/read-xml.ts';
import { formatHex } from '../delivery/read-body.ts';
import { formatBytes } from '../format/size.ts';
import { indentJson } from '../json/indent-json.ts';
import { scanNode } from '../json/scan-json.ts';
import { BodyFields } from './body-fields.tsx';
import { BodyImage } from './body-image.tsx';
import { BodyLines } from './body-lines.tsx';
import { BodyParts, type BodyPartsProps } from './body-parts.tsx';
import classes from './body-view.module.css';
import { CodeBlock } from './code-block.tsx';
import { JsonTree } from './json-tree.tsx';
import { NoteBlock } from './note-block.tsx';

/** A body with what was found out about it. */
export interface ShownBody {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly type: ContentType;
  /** Undefined where the bytes are no text. */
  readonly decoded: DecodedText | undefined;
  readonly kind: BodyKind;
}

/** What it takes. */
export interface BodyFormViewProps extends Pick<BodyPartsProps, 'openPart' | 'renderPart'> {
  readonly body: ShownBody;
  readonly form: BodyForm;
  readonly label: string;
}

/** Draws the form. */
export function BodyFormView({ body, form, label, openPart, renderPart }: BodyFormViewProps) {
  const text = body.decoded?.text ?? '';
  switch (form) {
    case 'parts':
      return (
        <BodyParts
          bytes={body.bytes}
          boundary={body.type.parameters.get('boundary')}
          openPart={openPart}
          renderPart={renderPart}
        />
      );
    case 'image':
      return <BodyImage bytes={body.bytes} />;
    case 'hex':
      return <Hex bytes={body.bytes} label={label} />;
    case 'table':
      return <BodyFields text={text} />;
    case 'lines':
      return <BodyLines text={text} />;
    case 'pretty':
    case 'tree':
      return <Structured body={body} form={form} label={label} />;
    default:
      return (
        <div className={classes.part}>
          {body.decoded?.fault === undefined ? null : <NoteBlock>{body.decoded.fault}</NoteBlock>}
          <LongText text={text} label={label} />
        </div>
      );
  }
}

/** Beyond this nothing is indented and nothing is checked, in characters. */
const structuredLengthMax = 4_000_000;

/** JSON or XML, indented or as a tree; one that is broken is shown as it came, below what is wrong with it. */
function Structured({ body: { decoded, kind }, form, label }: Pick<BodyFormViewProps, 'body' | 'form' | 'label'>) {
  const text = decoded?.text ?? '';
  const read = useMemo(() => readStructured(text, kind), [text, kind]);
  if (form === 'tree' && read.fault === undefined && scanNode(text).size > 0) {
    // The path that flows read it by.
    return <JsonTree text={text} root={treeRoot} label={label} />;
  }
  return (
    <div className={classes.part}>
      {read.fault === undefined ? null : <NoteBlock>{read.fault}</NoteBlock>}
      <LongText text={read.pretty ?? text} label={label} />
    </div>
  );
}

const treeRoot = ['trigger', 'body'] as const;

function readStructured(text: string, kind: BodyKind): { readonly pretty?: string; readonly fault?: string } {
  if (text.length > structuredLengthMax) return { fault: `Over ${formatBytes(structuredLengthMax)}: shown as it came` };
  if (kind === 'json') {
    const parsed = parseJson(text);
    if (parsed.ok) return { pretty: indentJson(text) };
    const { line = 1, column = 1, message } = parsed.error;
    return { fault: formatFault({ line, column, message }) };
  }
  const read = readXml(text);
  return read.ok ? { pretty: read.pretty } : { fault: formatFault(read.fault) };
}

/** Characters that a block has at once; a browser lays out more only slowly. */
const textLengthMax = 1_000_000;

/** A text up to a bound, and more of it on demand. */
function LongText({ text, label }: { readonly text: string; readonly label: string }) {
  const [shownMax, setShownMax] = useState(textLengthMax);
  const rest = text.length - shownMax;
  return (
    <>
      <CodeBlock text={rest > 0 ? text.slice(0, shownMax) : text} copied={text} label={label} />
      <MoreButton rest={rest} onMore={() => setShownMax(shownMax + textLengthMax)} />
    </>
  );
}

/** Bytes of the hex form that are shown at once. */
const hexBytesMax = 64 * 1024;

function Hex({ bytes, label }: { readonly bytes: Uint8Array; readonly label: string }) {
  const [shownMax, setShownMax] = useState(hexBytesMax);
  return (
    <div className={classes.part}>
      <CodeBlock text={formatHex(bytes, shownMax)} label={label} />
      <MoreButton rest={bytes.length - shownMax} onMore={() => setShownMax(shownMax + hexBytesMax)} />
    </div>
  );
}

function MoreButton({ rest, onMore }: { readonly rest: number; readonly onMore: () => void }) {
  if (rest <= 0) return null;
  return (
    <div className={classes.more}>
      <Button variant="default" onClick={onMore}>
        Show more
      </Button>
      <span className="meta text-2">{formatBytes(rest)} are left; Save has all of them</span>
    </div>
  );
}
