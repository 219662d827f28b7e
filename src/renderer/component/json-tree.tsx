// A JSON text as a tree: rows open and close, and the row in use shows its whole expression at the foot, ready to
// copy. Payloads are text here and never anything else; digits stand as they were received.
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { formatExpression, type JsonPath } from '../json/expression-path.ts';
import { type TreeRow, treeRows } from '../json/tree-rows.ts';
import { CopyButton } from './copy-button.tsx';
import classes from './json-tree.module.css';
import { JsonTreeRow } from './json-tree-row.tsx';
import { VirtualRows } from './virtual-rows.tsx';

/** What it takes. */
export interface JsonTreeProps {
  /** Valid JSON, a map or a list. */
  readonly text: string;
  /** The name that stands before every path: `['trigger']`. */
  readonly root: JsonPath;
  readonly label: string;
  /** Hears the expression of a row that is clicked, or on which Space is pressed. */
  readonly onExpression?: (expression: string) => void;
}

/** Of a row whose value needs one line, in pixels. */
const rowHeight = 22;

/** Draws the tree and its path bar. */
export function JsonTree({ text, root, label, onExpression }: JsonTreeProps) {
  const [toggled, setToggled] = useState<ReadonlySet<string>>(new Set());
  const [chosenId, setChosenId] = useState<string>();
  // A payload may be megabytes: it is scanned again only when a row opens or closes.
  const rows = useMemo(() => treeRows({ text, root, toggled }), [text, root, toggled]);
  // Kept by id, since a row has another index once one above it opens or closes.
  const chosen = rows.findIndex(({ id }) => id === chosenId);
  const row = rows[chosen];
  const tree = useRef<HTMLDivElement>(null);
  const toggle = ({ id }: TreeRow): void => setToggled((before) => withToggled(before, id));
  const tell = (of: TreeRow | undefined): void => {
    const expression = of === undefined ? undefined : formatExpression(of.path);
    if (expression !== undefined) onExpression?.(expression);
  };
  // Before a row is chosen the first one stands at the foot, which shows what the bar is for.
  return (
    <div className={classes.whole}>
      <VirtualRows
        rows={rows}
        rowHeight={rowHeight}
        isWrapping
        keyOf={({ id }) => id}
        selectedIndex={chosen}
        scrollRef={tree}
        className={classes.tree}
        role="tree"
        aria-label={label}
        tabIndex={0}
        aria-activedescendant={row === undefined ? undefined : elementId(chosen)}
        onKeyDown={(event) =>
          pressInTree(event, { rows, chosen, choose: (at) => setChosenId(rows[at]?.id), toggle, tell })
        }
      >
        {(shown, index) => (
          <JsonTreeRow
            row={shown}
            text={text}
            elementId={elementId(index)}
            isChosen={shown.id === chosenId}
            onChoose={() => {
              setChosenId(shown.id);
              tell(shown);
            }}
            onToggle={() => toggle(shown)}
          />
        )}
      </VirtualRows>
      <PathBar row={row ?? rows[0]} />
    </div>
  );
}

/** The name by which the tree tells assistive technology which of its rows is chosen. */
function elementId(index: number): string {
  return `json-row-${index}`;
}

/** Only what differs from how the tree opens by itself is kept, so that a new payload opens alike. */
function withToggled(before: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const after = new Set(before);
  if (!after.delete(id)) after.add(id);
  return after;
}

interface TreeKeys {
  readonly rows: readonly TreeRow[];
  /** −1 while none is. */
  readonly chosen: number;
  readonly choose: (index: number) => void;
  readonly toggle: (row: TreeRow) => void;
  readonly tell: (row: TreeRow | undefined) => void;
}

/** Keys of a tree, as its pattern has them: right opens and goes in, left closes and goes out. */
function pressInTree(event: KeyboardEvent, { rows, chosen, choose, toggle, tell }: TreeKeys): void {
  const row = rows[chosen];
  const go = (index: number): void => choose(Math.min(Math.max(index, 0), rows.length - 1));
  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => go(chosen + 1),
    ArrowUp: () => go(chosen - 1),
    Home: () => go(0),
    End: () => go(rows.length - 1),
    ArrowRight: () => (row !== undefined && row.node.size > 0 && !row.isOpen ? toggle(row) : go(chosen + 1)),
    ArrowLeft: () => (row?.isOpen === true ? toggle(row) : go(parentOf(rows, chosen))),
    Enter: () => (row !== undefined && row.node.size > 0 ? toggle(row) : undefined),
    ' ': () => tell(row),
  };
  const press = keys[event.key];
  if (press === undefined) return;
  event.preventDefault();
  press();
}

/** Rows are a list, so that the row above with less indent holds this one. */
function parentOf(rows: readonly TreeRow[], index: number): number {
  const depth = rows[index]?.depth ?? 0;
  return rows.findLastIndex((row, at) => at < index && row.depth < depth);
}

/** The expression that reads the chosen value, ready to paste into a flow: this is what a tree is opened for. */
function PathBar({ row }: { readonly row: TreeRow | undefined }) {
  if (row === undefined) return null;
  const expression = formatExpression(row.path);
  return (
    <div className={classes.path}>
      <code className={classes.expression}>{expression ?? 'A flow has no way to write this key'}</code>
      <span className="meta text-2">{row.node.kind}</span>
      {expression === undefined ? null : (
        <CopyButton text={expression} label="Copy expression">
          Copy expression
        </CopyButton>
      )}
    </div>
  );
}
