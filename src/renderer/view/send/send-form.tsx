// The request as it is being written, and beside it what came of the last one. It is kept per webhook, and goes out
// through real HTTP: nothing that a caller would meet is passed over.
import { Button } from '@mantine/core';
import type { ErrorValue } from '../../../main/contract/errors.ts';
import type { ServerInfo } from '../../../main/contract/model.ts';
import { Icon } from '../../component/icon.tsx';
import { KeyCap } from '../../component/key-cap.tsx';
import { NoticeBar } from '../../component/notice-bar.tsx';
import { ProvenanceChip } from '../../component/provenance.tsx';
import { useKeys } from '../../component/use-keys.ts';
import { useKept } from '../../core/use-kept.ts';
import { secretOf } from '../../delivery/key-to-copy.ts';
import { formatCount } from '../../format/size.ts';
import { Link } from '../../router/router.tsx';
import { toTestRequest } from '../../send/compose-request.ts';
import { type Draft, firstDraft } from '../../send/draft.ts';
import type { Repetition } from '../../send/repeat.ts';
import type { SendTarget } from '../../send/send-targets.ts';
import { useDraft } from '../../send/use-draft.ts';
import { ImportArchive } from './import-archive.tsx';
import { ImportCurl } from './import-curl.tsx';
import { SendAddress } from './send-address.tsx';
import { SendParts } from './send-parts.tsx';
import { SendResult } from './send-result.tsx';
import { SendStart } from './send-start.tsx';
import classes from './send.module.css';
import { useImport } from './use-import.ts';
import { useSend } from './use-send.ts';

/** What it takes. */
export interface SendFormProps {
  readonly target: SendTarget;
  /** All that there are, for a command that names another. */
  readonly targets: readonly SendTarget[];
  readonly info: ServerInfo;
  /** The delivery that the draft was made of, with that draft; the delivery itself is never changed. */
  readonly from?: { readonly deliveryId: string; readonly draft: Draft };
}

/** What a request is before somebody wants it repeated. */
const once: Repetition = { times: 1, parallel: 1 };

/** Draws both halves. */
export function SendForm({ target, targets, info, from }: SendFormProps) {
  // A draft of a delivery is another one than what was written for the webhook before.
  const name = from === undefined ? target.name : `${target.name} ${from.deliveryId}`;
  const [draft, change] = useDraft(name, from?.draft ?? firstDraft);
  const [repetition, changeRepetition] = useKept(`repeat ${name}`, once);
  const { sent, send, cancel } = useSend(name);
  const { namespace, flowId, webhook } = target;
  // Its own delivery is marked as edited then, so that nobody takes it for one of the sender.
  const isEdited = from !== undefined;
  const destination = { namespace, flowId, triggerId: webhook.triggerId, tenant: info.tenant };
  const submit = (): void =>
    send(toTestRequest(draft, { ...destination, ...(isEdited ? { isEdited } : {}) }), repetition);
  const { remarks, take, hide } = useImport({ target, targets, own: info.tenant, onDraft: change });
  useKeys({ 'mod+Enter': submit });
  return (
    <div className={classes.split}>
      <div className={classes.form}>
        {sent.error === undefined ? null : <SendError error={sent.error} target={target} />}
        {remarks.length === 0 ? null : <Remarks remarks={remarks} onHide={hide} />}
        {from === undefined ? null : <MadeOf deliveryId={from.deliveryId} />}
        <SendStart target={target} fromId={from?.deliveryId} onChange={change} onSubmit={submit} />
        <SendAddress target={target} info={info} draft={draft} onChange={change} />
        <SendParts
          target={target}
          info={info}
          draft={draft}
          onChange={change}
          repetition={repetition}
          onRepetition={(next) => changeRepetition(() => next)}
          onSubmit={submit}
        />
        <div className={classes.foot}>
          <ImportCurl onImport={take} />
          <ImportArchive onImport={take} />
          <span className={`${classes.appears} meta text-2`}>
            <span className="hidden-if-narrow">appears in Deliveries as</span>{' '}
            <ProvenanceChip provenance={isEdited ? 'EDITED' : 'APP'} />
          </span>
          <Button
            leftSection={<Icon name="send" />}
            rightSection={<KeyCap>⌘⏎</KeyCap>}
            aria-keyshortcuts="Control+Enter"
            disabled={sent.isSending}
            onClick={submit}
          >
            {wordOf(sent.isSending, repetition)}
          </Button>
        </div>
      </div>
      <SendResult sent={sent} onCancel={cancel} />
    </div>
  );
}

/** The word on the button: it tells how many go out before they do. */
function wordOf(isSending: boolean, { times }: Repetition): string {
  if (isSending) return 'Waiting for the answer';
  return times === 1 ? 'Send' : `Send ${formatCount(times)} times`;
}

/** What an imported command said beyond what was taken over, so that nobody believes that it goes out. */
function Remarks({ remarks, onHide }: { readonly remarks: readonly string[]; readonly onHide: () => void }) {
  const hide = (
    <Button variant="default" onClick={onHide}>
      Hide
    </Button>
  );
  return (
    <NoticeBar kind="warn" title="The command said more than was taken over" actions={hide}>
      <ul className={classes.remarks}>
        {remarks.map((remark) => (
          <li key={remark} className="break">
            {remark}
          </li>
        ))}
      </ul>
    </NoticeBar>
  );
}

/** The original stays what it was; this says so before anybody wonders. */
function MadeOf({ deliveryId }: { readonly deliveryId: string }) {
  return (
    <p className={`${classes.madeOf} meta text-2`}>
      Made of delivery{' '}
      <Link to={{ screen: 'deliveries', id: deliveryId }}>
        <code>{deliveryId}</code>
      </Link>
      , which stays as it is
    </p>
  );
}

/**
 * A key that is a secret nobody has set is the most frequent fault, so that it gets a sentence and a way of its
 * own.
 */
function SendError({
  error,
  target: { namespace, webhook },
}: {
  readonly error: ErrorValue;
  readonly target: SendTarget;
}) {
  // The part of the sentence before the colon says what was attempted, the rest what was against it.
  const [title = '', ...why] = error.message.split(': ');
  const secret = webhook.isKeyExpression ? secretOf(webhook.key) : undefined;
  const isKeyFault = error.code === 'EXPRESSION_FAILED' && secret !== undefined;
  return (
    <NoticeBar kind="bad" title={isKeyFault ? `The key of this webhook is secret ${secret}, and it is not set` : title}>
      {isKeyFault ? <Link to={{ screen: 'namespace', namespace }}>Set it in {namespace}</Link> : why.join(': ')}
    </NoticeBar>
  );
}
