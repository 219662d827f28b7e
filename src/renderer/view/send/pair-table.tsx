// Names and values as a table or as text, one of them a line: the table for writing, the text for pasting. Both are
// the same text, so that nothing is lost between them.
import { ActionIcon, SegmentedControl, Textarea, TextInput, Tooltip } from '@mantine/core';
import { useState } from 'react';
import { Icon } from '../../component/icon.tsx';
import { PaneHead } from '../../component/pane-head.tsx';
import { type Pair, type PairKind, removePair, setPair, toPairs } from '../../send/pairs.ts';
import classes from './pair-table.module.css';

/** What it takes. */
export interface PairTableProps {
  /** What the pairs are, which says how a line is read and what its fields are called. */
  readonly kind: PairKind;
  readonly title: string;
  /** The pairs as text, one of them a line. */
  readonly text: string;
  /** What goes out beside them, or what comes of them. */
  readonly note: string;
  /** What is wrong with one of them. */
  readonly fault?: string | undefined;
  /** Hears the whole text anew, from the table as from the text. */
  readonly onChange: (text: string) => void;
}

/** Draws it. */
export function PairTable(props: PairTableProps) {
  const { title, text, note, fault, onChange } = props;
  // How it is shown is forgotten with the screen: the text is all there is to keep.
  const [form, setForm] = useState('table');
  return (
    <>
      <PaneHead>
        <SegmentedControl
          aria-label={`Form of ${title.toLowerCase()}`}
          value={form}
          data={[
            { value: 'table', label: 'Table' },
            { value: 'text', label: 'Text' },
          ]}
          onChange={setForm}
        />
        <span className="break">{fault === undefined ? note : <span className="bad">{fault}</span>}</span>
      </PaneHead>
      {form === 'table' ? (
        <PairRows {...props} />
      ) : (
        <div className={classes.lines}>
          <Textarea
            label={`${title}, one a line`}
            rows={12}
            spellCheck={false}
            value={text}
            error={fault !== undefined}
            onChange={(event) => onChange(event.currentTarget.value)}
          />
        </div>
      )}
    </>
  );
}

const nothing: Pair = { name: '', value: '' };

/** Behind the last row stands an empty one, which becomes a row as soon as something is written in it. */
function PairRows({ kind, text, onChange }: PairTableProps) {
  const pairs = toPairs(text, kind);
  const last = pairs.at(-1);
  // A last row that is empty itself is the one to write in.
  const isOpen = last === undefined || last.name !== '' || last.value !== '';
  return (
    <ul className={classes.rows}>
      {[...pairs, ...(isOpen ? [nothing] : [])].map((pair, index) => {
        const word = `${kind} ${index + 1}`;
        const set = (part: Partial<Pair>): void => onChange(setPair(text, { kind, index, pair: { ...pair, ...part } }));
        return (
          // A row has no name of its own: its place is what it is known by while it is written.
          // oxlint-disable-next-line react/no-array-index-key -- see above
          <li key={index} className={classes.row}>
            <TextInput
              aria-label={`Name of ${word}`}
              value={pair.name}
              spellCheck={false}
              onChange={(event) => set({ name: event.currentTarget.value })}
            />
            <TextInput
              aria-label={`Value of ${word}`}
              value={pair.value}
              spellCheck={false}
              onChange={(event) => set({ value: event.currentTarget.value })}
            />
            {index < pairs.length ? (
              <Tooltip label={`Remove ${word}`}>
                <ActionIcon
                  variant="subtle"
                  aria-label={`Remove ${word}`}
                  onClick={() => onChange(removePair(text, { kind, index }))}
                >
                  <Icon name="close" />
                </ActionIcon>
              </Tooltip>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
