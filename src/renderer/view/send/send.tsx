// Send test request: one real HTTP request to a flow's webhook, as any caller would send it. Its delivery is shown
// as soon as the caller has its answer.
import { Button, Select } from '@mantine/core';
import { useState } from 'react';
import type { ErrorValue } from '../../../main/contract/errors.ts';
import type { FlowName } from '../../../main/contract/methods.ts';
import type { ServerInfo } from '../../../main/contract/model.ts';
import { EmptyState } from '../../component/empty-state.tsx';
import { Icon } from '../../component/icon.tsx';
import { KeyCap } from '../../component/key-cap.tsx';
import { Load } from '../../component/load.tsx';
import { NoticeBar } from '../../component/notice-bar.tsx';
import { PageBar } from '../../component/page-bar.tsx';
import { ProvenanceChip } from '../../component/provenance.tsx';
import { useKeys } from '../../component/use-keys.ts';
import { useAction, useCall } from '../../core/use-core.ts';
import { secretOf } from '../../delivery/key-to-copy.ts';
import { formatBytes } from '../../format/size.ts';
import { Link, useGo, usePlace } from '../../router/router.tsx';
import { toTestRequest } from '../../send/draft.ts';
import { findTarget, type SendTarget, sendTargets } from '../../send/send-targets.ts';
import { useDraft } from '../../send/use-draft.ts';
import { FirstFlow } from '../flow/first-flow.tsx';
import { SendAddress } from './send-address.tsx';
import { SendParts } from './send-parts.tsx';
import classes from './send.module.css';

/** The screen; without a flow in the address it begins with the first. */
export function SendView({ namespace, id }: Partial<FlowName>) {
  const flows = useCall('flows.list', {});
  const info = useCall('server.info', {});
  const { query } = usePlace();
  if (flows.status !== 'ready' || info.status !== 'ready') {
    return (
      <>
        <PageBar title="Send test request" />
        <Load of={flows.status === 'ready' ? info : flows}>{() => null}</Load>
      </>
    );
  }
  const targets = sendTargets(flows.value);
  const target = findTarget(targets, { namespace, id, trigger: query.get('trigger') });
  return (
    <>
      <PageBar title="Send test request">
        <TargetSelect targets={targets} target={target} />
      </PageBar>
      {target === undefined ? (
        <NoTarget
          wanted={id === undefined ? undefined : `${namespace}.${id}`}
          folder={info.value.flowsFolder}
          hasFlows={flows.value.length > 0}
        />
      ) : (
        <SendForm key={target.name} target={target} info={info.value} />
      )}
    </>
  );
}

/** More would make opening the list slow; typing finds the others. */
const optionsShownMax = 100;

/**
 * Chooses among webhooks, not flows: a flow may have several, each with a key of its own. The choice stands in the
 * address, so that it can be linked and survives a reload.
 */
function TargetSelect({
  targets,
  target,
}: {
  readonly targets: readonly SendTarget[];
  readonly target: SendTarget | undefined;
}) {
  const go = useGo();
  if (targets.length === 0) return null;
  return (
    <Select
      className={classes.target}
      aria-label="Flow"
      placeholder="Choose a flow"
      data={targets.map(({ name }) => name)}
      value={target?.name ?? null}
      searchable
      limit={optionsShownMax}
      nothingFoundMessage="No webhook fits"
      allowDeselect={false}
      onChange={(name) => {
        const chosen = targets.find((one) => one.name === name);
        if (chosen === undefined) return;
        const { namespace, flowId, webhook } = chosen;
        go({ screen: 'send', namespace, id: flowId }, { query: { trigger: webhook.triggerId }, replace: true });
      }}
    />
  );
}

interface NoTargetProps {
  readonly wanted: string | undefined;
  readonly folder: string;
  readonly hasFlows: boolean;
}

/**
 * Says why nothing can be called, and what a flow needs for it. A flow that was named and cannot be called is told
 * by its name.
 */
function NoTarget({ wanted, folder, hasFlows }: NoTargetProps) {
  if (!hasFlows) return <FirstFlow title="No flows yet" />;
  return (
    <EmptyState title={wanted === undefined ? 'No flow has a webhook yet' : `${wanted} has no webhook to call`}>
      A flow can be called once it has a trigger of type{' '}
      <code className="break">io.kestra.plugin.core.trigger.Webhook</code> and its file is valid. Flows are in{' '}
      <span className="mono break">{folder}</span>. <Link to={{ screen: 'flows' }}>See the flows that there are</Link>
    </EmptyState>
  );
}

/**
 * The request as it is being written. It is kept per target, and goes out through real HTTP: nothing that a caller
 * would meet is passed over.
 */
function SendForm({ target, info }: { readonly target: SendTarget; readonly info: ServerInfo }) {
  const [draft, change] = useDraft(target.name);
  const { send, isSending, error } = useSend();
  const { namespace, flowId, webhook } = target;
  const submit = (): void =>
    send(toTestRequest(draft, { namespace, flowId, triggerId: webhook.triggerId, tenant: info.tenant }));
  useKeys({ 'mod+Enter': submit });
  return (
    <div className={classes.form}>
      {error === undefined ? null : <SendError error={error} target={target} />}
      <SendAddress target={target} info={info} draft={draft} onChange={change} />
      <SendParts target={target} info={info} draft={draft} onChange={change} onSubmit={submit} />
      <div className={classes.foot}>
        <span className="meta text-2">{formatBytes(new TextEncoder().encode(draft.body).length)} · UTF-8</span>
        <span className={`${classes.appears} meta text-2`}>
          appears in Deliveries as <ProvenanceChip provenance="APP" />
        </span>
        <Button
          leftSection={<Icon name="send" />}
          rightSection={<KeyCap>⌘⏎</KeyCap>}
          aria-keyshortcuts="Control+Enter"
          disabled={isSending}
          onClick={submit}
        >
          {isSending ? 'Waiting for the answer' : 'Send'}
        </Button>
      </div>
    </div>
  );
}

/** Sends one request at a time and goes to its delivery. */
function useSend() {
  const go = useGo();
  const sendWebhook = useAction('webhooks.send', []);
  const [isSending, setIsSending] = useState(false);
  const [error, setError] = useState<ErrorValue>();
  const send = (request: ReturnType<typeof toTestRequest>): void => {
    if (isSending) return;
    setError(request.ok ? undefined : request.error);
    if (!request.ok) return;
    setIsSending(true);
    void sendWebhook(request.value).then((sent) => {
      setIsSending(false);
      if (sent.ok) go({ screen: 'deliveries', id: sent.value.deliveryId });
      else setError(sent.error);
    });
  };
  return { send, isSending, error };
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
  const [title = '', ...why] = error.message.split(': ');
  const secret = webhook.isKeyExpression ? secretOf(webhook.key) : undefined;
  const isKeyFault = error.code === 'EXPRESSION_FAILED' && secret !== undefined;
  return (
    <NoticeBar kind="bad" title={isKeyFault ? `The key of this webhook is secret ${secret}, and it is not set` : title}>
      {isKeyFault ? <Link to={{ screen: 'namespace', namespace }}>Set it in {namespace}</Link> : why.join(': ')}
    </NoticeBar>
  );
}
