// The body of a test request: a text with a preset to begin with, a file, or a multipart form. A text is sent as it
// stands, byte for byte; nothing checks that JSON is any, and the tools change it only when they are asked to.
import { Button, SegmentedControl } from '@mantine/core';
import { parseJson } from '../../../main/contract/parse-json.ts';
import { EmptyState } from '../../component/empty-state.tsx';
import { createLazyPart } from '../../component/lazy-part.tsx';
import { PaneHead } from '../../component/pane-head.tsx';
import { readBody } from '../../delivery/read-body.ts';
import { formatBytes } from '../../format/size.ts';
import { compactJson } from '../../json/compact-json.ts';
import { indentJson } from '../../json/indent-json.ts';
import { type Draft, presetOf, presets, withPreset } from '../../send/draft.ts';
import { bodyOf } from '../../send/draft-body.ts';
import { FormParts } from './form-parts.tsx';
import { FileButton } from './file-button.tsx';
import classes from './send.module.css';

// Deliveries open this form too, and the editor is a third of the window.
const CodeEditor = createLazyPart(async () => (await import('../../component/code-editor.tsx')).CodeEditor);

/** What it takes. */
export interface BodyPartProps {
  readonly draft: Draft;
  /** Hears the parts of the draft that change, and those alone. */
  readonly onChange: (change: Partial<Draft>) => void;
  /** Sends the request; the editor calls it, since it has the keys to itself while somebody types in it. */
  readonly onSubmit: () => void;
}

/** Draws it, with the tools at its foot. */
export function BodyPart(props: BodyPartProps) {
  const { draft, onChange, onSubmit } = props;
  return (
    <>
      <PaneHead>
        <ContentChoice {...props} />
        {draft.content === 'text' ? (
          <span className="hidden-if-narrow">A preset sets the body and its Content-Type</span>
        ) : null}
      </PaneHead>
      {draft.content === 'text' ? (
        <CodeEditor label="Body" text={draft.body} onChange={(body) => onChange({ body })} onSubmit={onSubmit} />
      ) : null}
      {draft.content === 'file' ? <FilePart {...props} /> : null}
      {draft.content === 'parts' ? <FormParts parts={draft.parts} onChange={(parts) => onChange({ parts })} /> : null}
      <BodyTools {...props} />
    </>
  );
}

/** The presets are texts; the two others are bodies of another kind. */
function ContentChoice({ draft, onChange }: BodyPartProps) {
  return (
    <SegmentedControl
      aria-label="Preset"
      value={draft.content === 'text' ? presetOf(draft) : draft.content}
      data={[
        ...presets.map(({ id, name }) => ({ value: id, label: name })),
        { value: 'parts', label: 'Multipart' },
        { value: 'file', label: 'File' },
      ]}
      onChange={(value) => {
        const preset = presets.find(({ id }) => id === value);
        if (preset !== undefined) onChange(withPreset(draft, preset));
        else if (value === 'parts' || value === 'file') onChange({ content: value });
      }}
    />
  );
}

/** The file whose bytes are the body. One that is text can be taken over into the editor. */
function FilePart({ draft: { file }, onChange }: BodyPartProps) {
  const choose = (
    <FileButton
      label={file === undefined ? 'Choose file' : 'Choose another file'}
      onFile={(chosen) => onChange({ file: chosen })}
    />
  );
  if (file === undefined) return <EmptyState title="No file chosen">Its bytes become the body. {choose}</EmptyState>;
  const { text } = readBody(file.base64);
  return (
    <div className={classes.inset}>
      <p className="break">
        <code>{file.name}</code> <span className="text-2">{file.type}</span>
      </p>
      <div className={classes.choices}>
        {choose}
        {text === undefined ? null : (
          <Button
            variant="default"
            title="Line ends become those of the editor"
            onClick={() => onChange({ content: 'text', body: text })}
          >
            Edit as text
          </Button>
        )}
      </div>
    </div>
  );
}

/** What the bytes are, and what can be done with JSON; the reason stands on a tool that cannot be used. */
function BodyTools({ draft, onChange }: BodyPartProps) {
  const { bytes } = bodyOf(draft);
  const isText = draft.content === 'text';
  const json = isText ? parseJson(draft.body) : undefined;
  const reason = json === undefined || json.ok ? '' : json.error.message;
  // It is disabled and says why: a tool that came and went while somebody types would move what is beside it.
  const tool = (name: string, rewrite: (text: string) => string) => (
    <Button
      variant="subtle"
      size="compact-sm"
      disabled={json?.ok !== true}
      title={reason}
      onClick={() => onChange({ body: rewrite(draft.body) })}
    >
      {name}
    </Button>
  );
  return (
    <div className={classes.tools}>
      <span className="meta text-2">{[formatBytes(bytes.length), kindOf(draft, json?.ok === true)].join(' · ')}</span>
      {isText ? (
        <span className={classes.toolButtons}>
          {tool('Format', indentJson)}
          {tool('Minify', compactJson)}
        </span>
      ) : null}
    </div>
  );
}

/** What the body is in a word; only a text can be looked at for JSON. */
function kindOf({ content, body, file, parts }: Draft, isJson: boolean): string {
  if (content === 'parts') return `multipart form, ${parts.length} ${parts.length === 1 ? 'part' : 'parts'}`;
  if (content === 'file') return file?.type ?? 'no file';
  if (body === '') return 'no body';
  return isJson ? 'UTF-8 · JSON' : 'UTF-8 · not JSON';
}
