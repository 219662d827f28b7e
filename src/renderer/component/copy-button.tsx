// Copies a text and says so where it stands, by its icon and to assistive technology. Without a text to copy
// it would be a button that does nothing, so it always has one.
import { Tooltip, UnstyledButton } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import classes from './copy-button.module.css';
import { Icon } from './icon.tsx';

/** What a copy button takes. */
export interface CopyButtonProps {
  readonly text: string;
  /** What is copied, for the label: "Copy address". */
  readonly label: string;
  /** Shown beside the icon; without it the button is the icon alone. */
  readonly children?: ReactNode;
}

/** How long it says that it has copied, in milliseconds. */
const saidForMs = 1500;

/** The button. */
export function CopyButton({ text, label, children }: CopyButtonProps) {
  const [said, setSaid] = useState<'copied' | 'refused'>();
  useEffect(() => {
    if (said === undefined) return undefined;
    const timer = setTimeout(() => setSaid(undefined), saidForMs);
    return () => clearTimeout(timer);
  }, [said]);
  const copy = (): void => {
    // A browser may refuse, and says so by refusing the promise.
    navigator.clipboard.writeText(text).then(
      () => setSaid('copied'),
      () => setSaid('refused'),
    );
  };
  const spoken = said === 'refused' ? 'Cannot copy: the browser refused' : said === 'copied' ? 'Copied' : label;
  return (
    <Tooltip label={spoken} openDelay={400} disabled={children !== undefined && said === undefined}>
      <UnstyledButton
        className={children === undefined ? classes.icon : classes.text}
        onClick={copy}
        aria-label={label}
      >
        <Icon name={said === 'copied' ? 'check' : 'copy'} className={said === 'copied' ? 'ok' : undefined} />
        {children}
        <span className="hidden" aria-live="polite">
          {said === undefined ? '' : spoken}
        </span>
      </UnstyledButton>
    </Tooltip>
  );
}
