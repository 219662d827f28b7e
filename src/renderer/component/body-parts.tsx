// The parts of a multipart body: name, file, headers and size of each, and what is in it in the forms that it has.
import { UnstyledButton } from '@mantine/core';
import { type ReactNode, useMemo, useState } from 'react';
import { type Part, readMultipart } from '../body/read-multipart.ts';
import { formatBytes, formatPlural } from '../format/size.ts';
import classes from './body-view.module.css';
import { Icon } from './icon.tsx';
import { NoteBlock } from './note-block.tsx';

/** What it takes. */
export interface BodyPartsProps {
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** As the content type names it; undefined where it does not. */
  readonly boundary: string | undefined;
  /** The part that is open at first; undefined for none. */
  readonly openPart: number | undefined;
  /** Draws what is in an open part. */
  readonly renderPart: (part: ShownPart) => ReactNode;
}

/** What an open part is drawn from. */
export interface ShownPart {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly contentType: string | undefined;
  readonly label: string;
  readonly fileName: string;
}

/** Draws the parts. */
export function BodyParts({ bytes, boundary, openPart, renderPart }: BodyPartsProps) {
  const { parts, fault } = useMemo(() => readMultipart(bytes, boundary), [bytes, boundary]);
  return (
    <>
      {fault === undefined ? null : (
        <div className={classes.part}>
          <NoteBlock>{fault}</NoteBlock>
        </div>
      )}
      <ol className={classes.parts} aria-label={formatPlural(parts.length, 'part')}>
        {parts.map((part, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a name may come again, and parts never move
          <li key={index}>
            <PartView part={part} index={index} isFirst={index === openPart} renderPart={renderPart} />
          </li>
        ))}
      </ol>
    </>
  );
}

interface PartViewProps extends Pick<BodyPartsProps, 'renderPart'> {
  readonly part: Part;
  readonly index: number;
  readonly isFirst: boolean;
}

/** A part; only an open one is decoded. */
function PartView({
  part: { name, fileName, headers, contentType, bytes },
  index,
  isFirst,
  renderPart,
}: PartViewProps) {
  const [isOpen, setIsOpen] = useState(isFirst);
  const title = name === '' ? `Part ${index + 1}` : name;
  return (
    <>
      <UnstyledButton className={classes.title} aria-expanded={isOpen} onClick={() => setIsOpen(!isOpen)}>
        <Icon name={isOpen ? 'chevronDown' : 'chevronRight'} />
        <span className="mono strong break">{title}</span>
        {fileName === undefined ? null : <span className="mono break">{fileName}</span>}
        <span className="text-3">
          {contentType === '' ? 'no type' : contentType} · {formatBytes(bytes.length)}
        </span>
      </UnstyledButton>
      {isOpen ? (
        <>
          <pre className={`${classes.headers} text-2`}>
            {headers.map(([header, value]) => `${header}: ${value}`).join('\n')}
          </pre>
          {renderPart({
            bytes,
            contentType: contentType === '' ? undefined : contentType,
            label: `part ${title}`,
            fileName: savedName(fileName, name),
          })}
        </>
      ) : null}
    </>
  );
}

/** A sender's name of a file, without what leads to another folder. */
function savedName(fileName: string | undefined, name: string): string {
  const last = (fileName ?? name).split(/[/\\]/).at(-1) ?? '';
  return /^\.*$/.test(last) ? 'part' : last;
}
