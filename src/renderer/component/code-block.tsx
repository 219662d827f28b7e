// A text in mono, to read, copy and save. Of a long one the head and the tail are shown until all is asked for.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { formatBytes } from '../format/size.ts';
import classes from './code-block.module.css';
import { CopyButton } from './copy-button.tsx';

/** What it takes. */
export interface CodeBlockProps {
  /** Copying gives all of it, also while it is cut. */
  readonly text: string;
  /** What it is, for the copy button: "body". */
  readonly label: string;
  /** What is copied where that differs from what is shown, as a masked key does. */
  readonly copied?: string;
}

/** Longer texts are cut to two parts of half of this; a browser lays out more only slowly. */
const shownLengthMax = 128 * 1024;

/** Draws the block. */
export function CodeBlock({ text, label, copied = text }: CodeBlockProps) {
  const [isWhole, setIsWhole] = useState(false);
  // Counted in characters, which is near enough to the bytes that are told.
  const isCut = text.length > shownLengthMax && !isWhole;
  const half = shownLengthMax / 2;
  return (
    <div className={classes.block}>
      <div className={classes.copy}>
        <CopyButton text={copied} label={`Copy ${label}`} />
      </div>
      <pre className={classes.text} tabIndex={0} aria-label={label}>
        {isCut ? text.slice(0, half) : text}
      </pre>
      {isCut ? (
        <>
          <div className={classes.cut}>
            {formatBytes(text.length - shownLengthMax)} are left out here
            <Button variant="default" size="compact-sm" onClick={() => setIsWhole(true)}>
              Show all {formatBytes(text.length)}
            </Button>
          </div>
          <pre className={classes.text}>{text.slice(-half)}</pre>
        </>
      ) : null}
    </div>
  );
}
