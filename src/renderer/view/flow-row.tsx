// One flow in the list: its name, the address of its webhook, its last delivery, how it stands.
import type { FlowName } from '../../main/contract/methods.ts';
import type { FlowSummary } from '../../main/contract/model.ts';
import { CopyButton } from '../component/copy-button.tsx';
import { Icon } from '../component/icon.tsx';
import { OutcomeBadge } from '../component/outcome.tsx';
import { lastDeliveryOf, useCall } from '../core/use-core.ts';
import { maskKey } from '../delivery/mask-key.ts';
import { shortFault } from '../delivery/short-fault.ts';
import { outcomeOf } from '../delivery/outcome.ts';
import { webhookForms } from '../delivery/webhook-forms.ts';
import { keyToCopy } from '../delivery/key-to-copy.ts';
import { formatPlural } from '../format/size.ts';
import { formatAgo } from '../format/time.ts';
import { Link } from '../router/router.tsx';
import classes from './flows.module.css';
import { useExecutionStates } from './use-execution-states.ts';

/** What a row takes. */
export interface FlowRowProps {
  readonly flow: FlowSummary;
  readonly name: FlowName;
  /** Beginning of the addresses. */
  readonly ingress: string;
  readonly nowMs: number;
}

/** The row of a flow that is served. */
export function FlowRow({ flow, name, ingress, nowMs }: FlowRowProps) {
  return (
    <tr>
      <td>
        <div className={classes.name}>
          <Link to={{ screen: 'flow', ...name }} className={classes.link}>
            {name.id}
          </Link>
          <span className="mono text-3 break">{name.namespace}</span>
        </div>
      </td>
      <td>
        <WebhookUrl flow={flow} name={name} ingress={ingress} />
      </td>
      <td>
        <LastDelivery name={name} nowMs={nowMs} />
      </td>
      <td>
        <FlowState flow={flow} />
      </td>
      <td>
        {flow.webhooks.length === 0 ? null : (
          <Link to={{ screen: 'send', ...name }} className={classes.send} label={`Send a test request to ${name.id}`}>
            <Icon name="send" />
            Send
          </Link>
        )}
      </td>
    </tr>
  );
}

function WebhookUrl({ flow, name, ingress }: Omit<FlowRowProps, 'nowMs'>) {
  const [webhook] = flow.webhooks;
  if (webhook === undefined) return <span className="text-3">no webhook trigger</span>;
  const [form] = webhookForms({ namespace: name.namespace, flowId: name.id, key: keyToCopy(webhook) });
  return (
    <div className={classes.url}>
      <CopyButton text={ingress + form.path} label={`Copy webhook URL of ${name.id}`} />
      <span>
        <span className="mono break text-2">…/{maskKey(form.path).split('/').slice(-3).join('/')}</span>
        {flow.webhooks.length > 1 ? (
          <span className="meta text-3"> and {formatPlural(flow.webhooks.length - 1, 'other')}</span>
        ) : null}
      </span>
    </div>
  );
}

function LastDelivery({ name, nowMs }: Pick<FlowRowProps, 'name' | 'nowMs'>) {
  const { states } = useExecutionStates();
  const last = useCall('deliveries.list', lastDeliveryOf(name));
  const [delivery] = last.status === 'ready' ? last.value.results : [];
  if (delivery === undefined) return <span className="text-3">{last.status === 'ready' ? 'never' : ''}</span>;
  const { id, status, receivedAt, executionId } = delivery;
  const state = executionId === undefined ? undefined : states.get(executionId);
  return (
    <div className={classes.name}>
      <span className={classes.line}>
        <OutcomeBadge outcome={outcomeOf(delivery, state)} />
        <span className="mono">{status ?? '…'}</span>
      </span>
      <Link to={{ screen: 'deliveries', id }} className="meta">
        <time dateTime={receivedAt} title={receivedAt}>
          {formatAgo(receivedAt, nowMs)}
        </time>
      </Link>
    </div>
  );
}

function FlowState({ flow: { status, disabled, warnings } }: { readonly flow: FlowSummary }) {
  if (status === 'stale') {
    return (
      <span className={`${classes.line} bad`}>
        <Icon name="alert" size={14} />
        file is broken
      </span>
    );
  }
  if (disabled) {
    return (
      <span className={`${classes.line} text-2`}>
        <Icon name="dash" size={14} />
        disabled
      </span>
    );
  }
  return (
    <div className={classes.name}>
      <span className={classes.line}>
        <Icon name="check" size={14} className="ok" />
        valid
      </span>
      {warnings.length === 0 ? null : <span className="meta warn">{formatPlural(warnings.length, 'warning')}</span>}
    </div>
  );
}

/** The row of a file that is not served: where it is broken, and what follows from it. */
export function BrokenFlowRow({ flow: { file, namespace, id, errors } }: { readonly flow: FlowSummary }) {
  const [first] = errors;
  return (
    <tr>
      <td>
        <div className={classes.name}>
          {namespace === undefined || id === undefined ? (
            <span className="mono strong break">{id ?? file}</span>
          ) : (
            <Link to={{ screen: 'flow', namespace, id }} className={classes.link}>
              {id}
            </Link>
          )}
          <span className="mono text-3 break">{namespace ?? (id === undefined ? '' : file)}</span>
        </div>
      </td>
      <td colSpan={4}>
        <div className={classes.fault}>
          <span className={`${classes.line} bad strong`}>
            <Icon name="alert" size={14} />
            Invalid
          </span>
          <span className="break">
            {first?.line === undefined ? null : <strong>Line {first.line}: </strong>}
            {first === undefined ? 'The file cannot be read' : shortFault(first.message)}
          </span>
        </div>
        <p className="meta text-2 break">
          <span className="mono">{file}</span>
          {errors.length > 1 ? ` · ${formatPlural(errors.length - 1, 'more fault')}` : ''} · Kestra would refuse to save
          this file. Its webhook URL answers 404.
        </p>
      </td>
    </tr>
  );
}
