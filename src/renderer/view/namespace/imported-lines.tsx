// What the lines of an import become, one row each: the key and what happens to it, or why nothing does.
import type { ImportedSecret } from '../../../main/contract/secret-import.ts';
import { Icon } from '../../component/icon.tsx';
import classes from './imported-lines.module.css';

/** What it takes. */
export interface ImportedLinesProps {
  /** In their order in the text; no value is in them. */
  readonly lines: readonly ImportedSecret[];
  /** Keys whose value the import replaces. */
  readonly ownKeys: readonly string[];
  /** Whether the user wants what looks encoded twice to be decoded twice. */
  readonly decodesTwice: boolean;
}

/** Draws the rows; nothing before there is a line. */
export function ImportedLines({ lines, ownKeys, decodesTwice }: ImportedLinesProps) {
  if (lines.length === 0) return null;
  return (
    <ul className={classes.lines} aria-label="What is imported" tabIndex={0}>
      {lines.map((line) => {
        // Amber asks for a look and forbids nothing: the lines that can be kept are kept.
        const isAmber = line.fault !== undefined || (line.isEncodedTwice && !decodesTwice);
        return (
          <li key={line.line} className={classes.line}>
            <Icon name={isAmber ? 'warning' : 'check'} size={14} className={isAmber ? 'warn' : 'ok'} />
            <span className="break">
              <span className="mono">{line.key === '' ? `line ${line.line}` : line.key}</span>{' '}
              <span className="text-2">{fateOf(line, { ownKeys, decodesTwice })}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}

/** What happens to a line, in words. */
function fateOf(
  { key, line, fault, isEncodedTwice }: ImportedSecret,
  { ownKeys, decodesTwice }: Pick<ImportedLinesProps, 'ownKeys' | 'decodesTwice'>,
): string {
  if (fault !== undefined) return `not kept, line ${line}: ${fault}`;
  const kept = ownKeys.includes(key) ? 'replaces the value that is set' : 'new';
  if (!isEncodedTwice) return kept;
  return `${kept}, looks encoded twice: ${decodesTwice ? 'decoded twice' : 'flows would see base64'}`;
}
