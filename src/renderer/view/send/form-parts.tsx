// The parts of a multipart form: fields with a value, and files. Their order is the order in which they go out.
import { ActionIcon, Button, TextInput } from '@mantine/core';
import { Icon } from '../../component/icon.tsx';
import { formatBytes } from '../../format/size.ts';
import type { DraftPart } from '../../send/draft-body.ts';
import { FileButton } from './file-button.tsx';
import classes from './pair-table.module.css';
import sendClasses from './send.module.css';

/** What it takes. */
export interface FormPartsProps {
  /** In the order in which they go out; names may come twice. */
  readonly parts: readonly DraftPart[];
  /** Hears all parts anew whenever one of them changes. */
  readonly onChange: (parts: readonly DraftPart[]) => void;
}

/** Draws the rows and the buttons that add one. */
export function FormParts({ parts, onChange }: FormPartsProps) {
  return (
    <div className={sendClasses.scroll}>
      <ul className={classes.rows} aria-label="Parts">
        {parts.map((part, index) => (
          // Two parts may have one name; the place is what a part is known by.
          // oxlint-disable-next-line react/no-array-index-key -- see above
          <li key={index} className={classes.row}>
            <TextInput
              aria-label={`Name of part ${index + 1}`}
              value={part.name}
              spellCheck={false}
              onChange={(event) => onChange(parts.with(index, { ...part, name: event.currentTarget.value }))}
            />
            {part.file === undefined ? (
              <TextInput
                aria-label={`Value of part ${index + 1}`}
                value={part.value}
                spellCheck={false}
                onChange={(event) => onChange(parts.with(index, { ...part, value: event.currentTarget.value }))}
              />
            ) : (
              <span className="break">
                <code>{part.file.name}</code> <span className="text-2">{formatBytes(part.file.bytes)}</span>
              </span>
            )}
            <ActionIcon
              variant="subtle"
              aria-label={`Remove part ${index + 1}`}
              onClick={() => onChange(parts.toSpliced(index, 1))}
            >
              <Icon name="close" />
            </ActionIcon>
          </li>
        ))}
      </ul>
      <div className={`${sendClasses.choices} ${sendClasses.inset}`}>
        <Button
          variant="default"
          leftSection={<Icon name="plus" />}
          onClick={() => onChange([...parts, { name: `field${parts.length + 1}`, value: '' }])}
        >
          Add field
        </Button>
        <FileButton
          label="Add file"
          onFile={(file) => onChange([...parts, { name: `file${parts.length + 1}`, value: '', file }])}
        />
      </div>
    </div>
  );
}
