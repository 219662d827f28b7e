// The request to send: method, form of the address, trigger, body, headers, query; and the same as curl.
import { Button, Select, Tabs, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ErrorValue } from '../../main/contract/errors.ts';
import type { FlowName } from '../../main/contract/methods.ts';
import type { WebhookSummary } from '../../main/contract/model.ts';
import { CodeBlock } from '../component/code-block.tsx';
import { ErrorState } from '../component/error-state.tsx';
import { Icon } from '../component/icon.tsx';
import { KeyCap } from '../component/key-cap.tsx';
import { ProvenanceChip } from '../component/provenance.tsx';
import { useKeys } from '../component/use-keys.ts';
import { useAction, useCall } from '../core/use-core.ts';
import { maskKey } from '../delivery/mask-key.ts';
import {
  countLines,
  firstDraft,
  formOf,
  type RequestDraft,
  sendMethods,
  toCurl,
  toTestRequest,
} from '../delivery/test-request.ts';
import { webhookForms } from '../delivery/webhook-forms.ts';
import { formatBytes } from '../format/size.ts';
import { useGo } from '../router/router.tsx';
import classes from './send-form.module.css';

/** What it takes. */
export interface SendFormProps {
  readonly name: FlowName;
  /** At least one. */
  readonly webhooks: readonly WebhookSummary[];
}

/** The form and its button. */
export function SendForm({ name, webhooks }: SendFormProps) {
  const go = useGo();
  const [draft, setDraft] = useState<RequestDraft>({ ...firstDraft, triggerId: webhooks[0]?.triggerId ?? '' });
  const [isSending, setIsSending] = useState(false);
  const [fault, setFault] = useState<ErrorValue>();
  const request = useAction('webhooks.send', []);
  const change = (part: Partial<RequestDraft>): void => setDraft((before) => ({ ...before, ...part }));
  const send = (): void => {
    if (isSending) return;
    setIsSending(true);
    void request(toTestRequest(draft, name)).then((answer) => {
      setIsSending(false);
      if (answer.ok) go({ screen: 'deliveries', id: answer.value.deliveryId });
      else setFault(answer.error);
    });
  };
  useKeys({ 'mod+Enter': send });
  return (
    <div className={classes.form}>
      <Address draft={draft} change={change} name={name} webhooks={webhooks} />
      <Parts draft={draft} change={change} name={name} webhooks={webhooks} />
      {fault === undefined ? null : <ErrorState error={fault} />}
      <div className={classes.foot}>
        <span className="meta text-2">
          {isSending
            ? 'Sent; waiting for the answer'
            : `${formatBytes(new TextEncoder().encode(draft.body).length)} · UTF-8`}
        </span>
        <span className={classes.right}>
          <span className="meta text-2">appears in Deliveries as</span> <ProvenanceChip provenance="APP" />
          <Button
            leftSection={<Icon name="send" />}
            rightSection={<KeyCap>Ctrl ⏎</KeyCap>}
            onClick={send}
            disabled={isSending}
            title={isSending ? 'The caller waits for the answer' : undefined}
            aria-keyshortcuts="Control+Enter"
          >
            Send
          </Button>
        </span>
      </div>
    </div>
  );
}

interface PartProps extends SendFormProps {
  readonly draft: RequestDraft;
  readonly change: (part: Partial<RequestDraft>) => void;
}

function Address({ draft, change, name, webhooks }: PartProps) {
  const info = useCall('server.info', {});
  const ingress = info.status === 'ready' ? info.value.ingress : '';
  const forms = webhookForms({ namespace: name.namespace, flowId: name.id, key: '' });
  const { path } = formOf(draft, { name, key: 'key' });
  return (
    <div className={classes.address}>
      <Select
        label="Method"
        w={108}
        data={sendMethods}
        value={draft.method}
        allowDeselect={false}
        onChange={(method) => change({ method: method ?? 'POST' })}
      />
      <Select
        label="URL form"
        w={148}
        data={forms.map(({ id, name: label }) => ({ value: id, label }))}
        value={draft.form}
        allowDeselect={false}
        onChange={(value) => change({ form: forms.find(({ id }) => id === value)?.id ?? 'tenant' })}
      />
      {webhooks.length < 2 ? null : (
        <Select
          label="Trigger"
          w={180}
          data={webhooks.map(({ triggerId }) => triggerId)}
          value={draft.triggerId}
          allowDeselect={false}
          onChange={(triggerId) => change({ triggerId: triggerId ?? '' })}
        />
      )}
      <p className={`${classes.url} mono break`}>
        {ingress}
        {maskKey(path)}
      </p>
    </div>
  );
}

function Parts({ draft, change, name, webhooks }: PartProps) {
  const info = useCall('server.info', {});
  const ingress = info.status === 'ready' ? info.value.ingress : '';
  const webhook = webhooks.find(({ triggerId }) => triggerId === draft.triggerId) ?? webhooks[0];
  const curl = webhook === undefined ? '' : toCurl(draft, { name, webhook, ingress });
  return (
    <Tabs defaultValue="body" className={classes.parts} keepMounted={false}>
      <Tabs.List>
        <Tabs.Tab value="body">Body</Tabs.Tab>
        <Tabs.Tab value="headers" rightSection={String(countLines(draft.headers))}>
          Headers
        </Tabs.Tab>
        <Tabs.Tab value="query" rightSection={String(countLines(draft.query))}>
          Query
        </Tabs.Tab>
        <Tabs.Tab value="curl">As curl</Tabs.Tab>
      </Tabs.List>
      <Tabs.Panel value="body" className={classes.panel}>
        <Lines label="Body" value={draft.body} onChange={(body) => change({ body })} />
      </Tabs.Panel>
      <Tabs.Panel value="headers" className={classes.panel}>
        <Lines
          label="Headers, one a line as Name: value"
          value={draft.headers}
          onChange={(headers) => change({ headers })}
        />
      </Tabs.Panel>
      <Tabs.Panel value="query" className={classes.panel}>
        <Lines label="Query, one a line as name=value" value={draft.query} onChange={(query) => change({ query })} />
      </Tabs.Panel>
      <Tabs.Panel value="curl" className={classes.panel}>
        <CodeBlock text={maskKey(curl)} copied={curl} label="curl command" />
      </Tabs.Panel>
    </Tabs>
  );
}

function Lines({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  return (
    <Textarea
      label={label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      spellCheck={false}
      autoComplete="off"
      classNames={{ root: classes.lines ?? '', wrapper: classes.wrapper ?? '', input: classes.input ?? '' }}
    />
  );
}
