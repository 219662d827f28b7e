// JSON lines as a table: each with its number, and what is wrong with it where it is no JSON.
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { readLines } from '../body/read-lines.ts';
import classes from './body-view.module.css';
import { DataTable } from './data-table.tsx';
import { EmptyState } from './empty-state.tsx';

/** Lines that are shown at once. */
const linesMax = 200;

/** Draws the table. */
export function BodyLines({ text }: { readonly text: string }) {
  const [shownMax, setShownMax] = useState(linesMax);
  const { lines, hasMore } = useMemo(() => readLines(text, shownMax), [text, shownMax]);
  if (lines.length === 0) return <EmptyState title="The body has no lines" />;
  return (
    <div className={classes.part}>
      <DataTable
        label="Lines of the body"
        columns={[
          { name: 'Line', width: '64px', isNumber: true },
          { name: 'Value', width: 'auto' },
        ]}
      >
        {lines.map(({ line, text: value, fault }) => (
          <tr key={line}>
            <td className="mono text-3">{line}</td>
            <td className="mono break">
              {value}
              {fault === undefined ? null : <div className="bad">{fault}</div>}
            </td>
          </tr>
        ))}
      </DataTable>
      {hasMore ? (
        <Button variant="default" onClick={() => setShownMax(shownMax + linesMax)}>
          Show more
        </Button>
      ) : null}
    </div>
  );
}
