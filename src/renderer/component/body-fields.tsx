// A form's fields as a table, decoded; what is malformed stands as it was written.
import { useMemo, useState } from 'react';
import { Button } from '@mantine/core';
import { readForm } from '../body/read-form.ts';
import { formatCount } from '../format/size.ts';
import classes from './body-view.module.css';
import { DataTable } from './data-table.tsx';
import { EmptyState } from './empty-state.tsx';

/** Fields that are shown at once. */
const fieldsMax = 500;

/** Draws the table. */
export function BodyFields({ text }: { readonly text: string }) {
  const fields = useMemo(() => readForm(text), [text]);
  const [shownMax, setShownMax] = useState(fieldsMax);
  if (fields.length === 0) return <EmptyState title="The form has no fields" />;
  return (
    <div className={classes.part}>
      <DataTable
        label="Fields of the form"
        columns={[
          { name: 'Name', width: '30%' },
          { name: 'Value', width: '70%' },
        ]}
      >
        {fields.slice(0, shownMax).map(({ name, value, raw, isMalformed }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a name may come again, and fields never move
          <tr key={index}>
            <td className="mono break">{name}</td>
            <td className="mono break" title={raw}>
              {value}
              {isMalformed ? <span className="warn"> not percent-encoded as it should be: {raw}</span> : null}
            </td>
          </tr>
        ))}
      </DataTable>
      {fields.length > shownMax ? (
        <Button variant="default" onClick={() => setShownMax(shownMax + fieldsMax)}>
          Show more of {formatCount(fields.length)}
        </Button>
      ) : null}
    </div>
  );
}
