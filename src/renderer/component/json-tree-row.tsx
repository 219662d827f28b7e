// One row of a JSON tree: key, value in its colour, how much is in what is closed, copying.
import { formatExpression } from '../json/expression-path.ts';
import { textOf } from '../json/scan-json.ts';
import type { TreeRow } from '../json/tree-rows.ts';
import { formatBytes, formatPlural } from '../format/size.ts';
import { CopyButton } from './copy-button.tsx';
import { Icon } from './icon.tsx';
import classes from './json-tree-row.module.css';

/** What it takes. */
export interface JsonTreeRowProps {
  readonly row: TreeRow;
  /** The text that the row's positions are in. */
  readonly text: string;
  /** The id by which the tree names its active row. */
  readonly elementId: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  /** Opens or closes it; called only where there is something in it. */
  readonly onToggle: () => void;
}

/** Longer values are cut in a row; the JSON view beside the tree has them whole. */
const shownLengthMax = 2000;
/** No string of that length has more characters in its text than this, escapes included. */
const shownSourceMax = shownLengthMax * 6;
const indentPx = 16;

/** Draws the row. */
export function JsonTreeRow({ row, text, elementId, isChosen, onChoose, onToggle }: JsonTreeRowProps) {
  const { node, key, depth, isOpen, path } = row;
  // Of the chosen row alone: a button in every row would be in the way of the values.
  const expression = isChosen ? formatExpression(path) : undefined;
  return (
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus -- the tree around it has the focus and the keys
    <div
      id={elementId}
      role="treeitem"
      aria-level={depth + 1}
      aria-selected={isChosen}
      // A value that holds nothing has no such attribute: `false` would say that it can be opened.
      {...(node.size > 0 ? { 'aria-expanded': isOpen } : {})}
      className={`${classes.row} ${isChosen ? classes.chosen : ''} mono`}
      style={{ paddingLeft: 12 + depth * indentPx }}
      onClick={() => {
        onChoose();
        if (node.size > 0) onToggle();
      }}
    >
      <span className={classes.arrow}>
        {node.size > 0 ? <Icon name={isOpen ? 'chevronDown' : 'chevronRight'} size={12} className="text-3" /> : null}
      </span>
      <span className={classes.key}>{key}</span>
      <Value row={row} text={text} />
      {expression === undefined ? null : (
        <span className={classes.copy}>
          <CopyButton text={expression} label="Copy expression of this row" />
        </span>
      )}
    </div>
  );
}

/** The value as it was received, or how much is in what is closed; what is open shows it by its rows. */
function Value({ row: { node, isOpen }, text }: Pick<JsonTreeRowProps, 'row' | 'text'>) {
  if (node.kind === 'map' || node.kind === 'list') {
    if (isOpen) return null;
    const size = node.size === 0 ? 'empty' : formatPlural(node.size, node.kind === 'map' ? 'key' : 'item');
    return <span className={`${classes.size} text-3`}>{size}</span>;
  }
  const isString = node.kind === 'string';
  const value =
    // Escapes that the sender need not have made are read; of a text too long for that its beginning stays as it is.
    isString && node.end - node.start < shownSourceMax
      ? JSON.stringify(textOf(text, node))
      : text.slice(node.start, Math.min(node.end, node.start + shownLengthMax + 1));
  const isCut = value.length > shownLengthMax || node.end - node.start > shownSourceMax;
  return (
    <>
      <span className="text-3">:&nbsp;</span>
      <span className={classes[node.kind]}>{isCut ? `${value.slice(0, shownLengthMax)}…` : value}</span>
      {isCut ? <span className={`${classes.size} text-3`}>{formatBytes(node.end - node.start)}</span> : null}
    </>
  );
}
