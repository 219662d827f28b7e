// What a test request carries: body, headers, query, and the same as a command to paste.
import { useState } from 'react';
import { TabPane } from '../../component/tab-pane.tsx';
import { readHeaders, readQuery } from '../../send/draft.ts';
import type { Repetition } from '../../send/repeat.ts';
import { PairTable } from './pair-table.tsx';
import type { SendAddressProps } from './send-address.tsx';
import { BodyPart } from './send-body.tsx';
import { CommandPart } from './send-command.tsx';
import { RepeatPart } from './send-repeat.tsx';

/** What it takes. */
export interface SendPartsProps extends SendAddressProps {
  /** How often the request goes out, and how many at once. */
  readonly repetition: Repetition;
  readonly onRepetition: (repetition: Repetition) => void;
  /** Sends the request from within the body. */
  readonly onSubmit: () => void;
}

/** The parts in their order; which is shown stands in no address, as the draft stands in none. */
const tabs = [
  { id: 'body', name: 'Body' },
  { id: 'headers', name: 'Headers' },
  { id: 'query', name: 'Query' },
  { id: 'repeat', name: 'Repeat' },
  { id: 'command', name: 'As command' },
] as const;

/** Draws the tabs. */
export function SendParts(props: SendPartsProps) {
  const [shown, setShown] = useState<(typeof tabs)[number]['id']>('body');
  const headers = readHeaders(props.draft.headers);
  const counts: Partial<Record<typeof shown, string>> = {
    // The mark stands for a line that is no header: it is seen from the other tabs, and sending is refused for it.
    headers: headers.ok ? String(headers.value.length) : '!',
    // Counted as they go out: a line may hold several.
    query: String(
      readQuery(props.draft.query)
        .split('&')
        .filter((part) => part !== '').length,
    ),
    ...(props.repetition.times > 1 ? { repeat: `×${props.repetition.times}` } : {}),
  };
  return (
    <TabPane tabs={tabs} shown={shown} onShow={setShown} counts={counts} isReached={false}>
      {shown === 'body' ? <BodyPart {...props} /> : null}
      {shown === 'headers' ? <HeadersPart {...props} /> : null}
      {shown === 'query' ? <QueryPart {...props} /> : null}
      {shown === 'repeat' ? <RepeatPart repetition={props.repetition} onChange={props.onRepetition} /> : null}
      {shown === 'command' ? <CommandPart {...props} /> : null}
    </TabPane>
  );
}

/** A line a header, in the order and letter case in which they go out. */
function HeadersPart({ draft, onChange }: SendPartsProps) {
  const read = readHeaders(draft.headers);
  return (
    <PairTable
      kind="header"
      title="Headers"
      text={draft.headers}
      note="Host and Content-Length are added where they are not given, as curl adds them"
      fault={read.ok ? undefined : read.error.message}
      onChange={(headers) => onChange({ headers })}
    />
  );
}

/** Written without escapes; what goes out is shown, since it is what a signature would be computed over. */
function QueryPart({ draft, onChange }: SendPartsProps) {
  const query = readQuery(draft.query);
  return (
    <PairTable
      kind="parameter"
      title="Query parameters"
      text={draft.query}
      note={query === '' ? 'Nothing stands behind the address' : `Goes out as ?${query}`}
      onChange={(text) => onChange({ query: text })}
    />
  );
}
