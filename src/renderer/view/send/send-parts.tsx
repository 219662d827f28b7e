// What a test request carries: body, headers, query, and the same as a command to paste.
import { SegmentedControl, Textarea } from '@mantine/core';
import { useState } from 'react';
import { CodeBlock } from '../../component/code-block.tsx';
import { CodeEditor } from '../../component/code-editor.tsx';
import { ErrorState } from '../../component/error-state.tsx';
import { PaneHead } from '../../component/pane-head.tsx';
import { TabPane } from '../../component/tab-pane.tsx';
import { maskKey } from '../../delivery/mask-key.ts';
import { formatCurl } from '../../format/curl.ts';
import { presetOf, presets, readHeaders, readQuery, withPreset } from '../../send/draft.ts';
import { formOf } from '../../send/form-of.ts';
import type { SendAddressProps } from './send-address.tsx';
import classes from './send.module.css';

/** What it takes. */
export interface SendPartsProps extends SendAddressProps {
  readonly onSubmit: () => void;
}

const tabs = [
  { id: 'body', name: 'Body' },
  { id: 'headers', name: 'Headers' },
  { id: 'query', name: 'Query' },
  { id: 'curl', name: 'As curl' },
] as const;

/** Draws the tabs. */
export function SendParts(props: SendPartsProps) {
  const [shown, setShown] = useState<(typeof tabs)[number]['id']>('body');
  const headers = readHeaders(props.draft.headers);
  const counts: Partial<Record<typeof shown, string>> = {
    headers: headers.ok ? String(headers.value.length) : '!',
    query: String(
      readQuery(props.draft.query)
        .split('&')
        .filter((part) => part !== '').length,
    ),
  };
  return (
    <TabPane tabs={tabs} shown={shown} onShow={setShown} counts={counts} isReached={false}>
      {shown === 'body' ? <BodyPart {...props} /> : null}
      {shown === 'headers' ? <HeadersPart {...props} /> : null}
      {shown === 'query' ? <QueryPart {...props} /> : null}
      {shown === 'curl' ? <CurlPart {...props} /> : null}
    </TabPane>
  );
}

/**
 * The body is sent as it stands here, byte for byte: a preset is a beginning, and nothing checks that the JSON is
 * any.
 */
function BodyPart({ draft, onChange, onSubmit }: SendPartsProps) {
  return (
    <>
      <PaneHead>
        <SegmentedControl
          aria-label="Preset"
          value={presetOf(draft)}
          data={presets.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={(value) => {
            const preset = presets.find(({ id }) => id === value);
            if (preset !== undefined) onChange(withPreset(draft, preset));
          }}
        />
        <span>A preset sets the body and its Content-Type</span>
      </PaneHead>
      <CodeEditor label="Body" text={draft.body} onChange={(body) => onChange({ body })} onSubmit={onSubmit} />
    </>
  );
}

/** A line a header, in the order and letter case in which they go out. */
function HeadersPart({ draft, onChange }: SendPartsProps) {
  const read = readHeaders(draft.headers);
  return (
    <div className={`${classes.inset} ${classes.lines}`}>
      <Textarea
        label="Headers, one a line"
        description="Host and Content-Length are added where they are not given, as curl adds them"
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        rows={10}
        spellCheck={false}
        value={draft.headers}
        error={read.ok ? undefined : read.error.message}
        onChange={(event) => onChange({ headers: event.currentTarget.value })}
      />
    </div>
  );
}

/** Written without escapes; what goes out is shown, since it is what a signature would be computed over. */
function QueryPart({ draft, onChange }: SendPartsProps) {
  const query = readQuery(draft.query);
  return (
    <div className={`${classes.inset} ${classes.lines}`}>
      <Textarea
        label="Query parameters, one a line"
        description={query === '' ? 'name=value' : `Goes out as ?${query}`}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        rows={10}
        spellCheck={false}
        value={draft.query}
        onChange={(event) => onChange({ query: event.currentTarget.value })}
      />
    </div>
  );
}

/** The key is masked on screen and copied whole: the command has to work where it is pasted. */
function CurlPart({ draft, target, info }: SendPartsProps) {
  const headers = readHeaders(draft.headers);
  if (!headers.ok) return <ErrorState error={headers.error} />;
  const query = readQuery(draft.query);
  const path = formOf(draft, target, info).path + (query === '' ? '' : `?${query}`);
  const request = { method: draft.method, headers: headers.value, body: draft.body };
  const curl = formatCurl({ ...request, url: info.ingress + path });
  return (
    <div className={classes.inset}>
      <CodeBlock text={maskKey(curl)} copied={curl} label="curl command" />
    </div>
  );
}
