// One flow in the list: its name, the address of its webhook, its last delivery, how it stands.
import type { FlowName } from '../../../main/contract/methods.ts';
import type { FlowSummary, ServerInfo } from '../../../main/contract/model.ts';
import { CopyButton } from '../../component/copy-button.tsx';
import { CutText } from '../../component/cut-text.tsx';
import { Icon } from '../../component/icon.tsx';
import { OutcomeBadge } from '../../component/outcome.tsx';
import { lastDeliveryOf } from '../../core/lists.ts';
import { useCall } from '../../core/use-core.ts';
import { maskKey } from '../../delivery/mask-key.ts';
import { shortFault } from '../../delivery/short-fault.ts';
import { outcomeOf } from '../../../main/contract/outcome.ts';
import { webhookForms } from '../../delivery/webhook-forms.ts';
import { keyToCopy } from '../../delivery/key-to-copy.ts';
import { formatPlural } from '../../format/size.ts';
import { formatAgo } from '../../format/time.ts';
import { Link } from '../../router/router.tsx';
import { cellsBehindName } from './flow-head.tsx';
import { FlowRecent } from './flow-recent.tsx';
import { FlowSecrets } from './flow-secrets.tsx';
import { FlowTasks } from './flow-tasks.tsx';
import { FlowVerdict } from './flow-verdict.tsx';
import classes from './flows.module.css';
import type { FlowActivity } from './use-recent.ts';
import { useExecutionStates } from '../execution/use-execution-states.ts';

/** What the cells take. */
export interface FlowCellsProps {
  readonly flow: FlowSummary;
  readonly name: FlowName;
  /** Absent while it is asked for. */
  readonly server: Pick<ServerInfo, 'ingress' | 'tenant'> | undefined;
  /** Its last 24 hours, as far as they are known. */
  readonly activity: FlowActivity;
  /** What ages are told from, in milliseconds since 1970. */
  readonly nowMs: number;
}

/** The cells of a flow that is served. */
export function FlowCells({ flow, name, server, nowMs, activity }: FlowCellsProps) {
  // Cells by role: rows that are drawn only in sight cannot be the elements of a table.
  return (
    <>
      <div className={classes.name} role="cell">
        <Link to={{ screen: 'flow', ...name }} className={`${classes.link} ${classes.cut}`}>
          <CutText text={name.id} />
        </Link>
        <span className="mono text-3">
          <CutText text={name.namespace} />
        </span>
      </div>
      <div role="cell">
        <WebhookUrl flow={flow} name={name} server={server} />
      </div>
      <div role="cell">
        <LastDelivery name={name} nowMs={nowMs} />
      </div>
      <div role="cell">
        <FlowRecent activity={activity} />
      </div>
      <div role="cell">
        <FlowState flow={flow} />
      </div>
      <div role="cell">
        <FlowSecrets name={name} />
      </div>
      <div role="cell">
        <RunsOn name={name} />
      </div>
      <div role="cell">
        <FlowTasks flow={flow} />
      </div>
      <div role="cell">
        {flow.webhooks.length === 0 ? null : (
          <Link to={{ screen: 'send', ...name }} className={classes.send} label={`Send a test request to ${name.id}`}>
            <Icon name="send" />
            <span>Send</span>
          </Link>
        )}
      </div>
    </>
  );
}

/** The address with its key masked; copying gives it whole. Of several webhooks the first one is shown. */
function WebhookUrl({ flow, name, server }: Omit<FlowCellsProps, 'nowMs' | 'activity'>) {
  const [webhook] = flow.webhooks;
  if (webhook === undefined) return <span className="text-3">no webhook trigger</span>;
  // An address without its beginning would be copied and lead nowhere.
  if (server === undefined) return null;
  const { ingress, tenant } = server;
  const [form] = webhookForms({ namespace: name.namespace, flowId: name.id, key: keyToCopy(webhook), tenant });
  return (
    <div className={classes.url}>
      <CopyButton text={ingress + form.path} label={`Copy webhook URL of ${name.id}`} />
      <div className={`${classes.name} ${classes.address}`}>
        <span className={`mono text-2 ${classes.cut}`} title={maskKey(form.path)}>
          …/{maskKey(form.path).split('/').slice(-2).join('/')}
        </span>
        {flow.webhooks.length > 1 ? (
          <span className="meta text-3">and {formatPlural(flow.webhooks.length - 1, 'other')}</span>
        ) : null}
      </div>
    </div>
  );
}

/** What each version of Kestra says of the file as it stands. */
function RunsOn({ name }: { readonly name: FlowName }) {
  const flow = useCall('flows.get', name);
  // Rows come into sight by scrolling: an empty cell is calmer than one that says that it waits.
  return flow.status === 'ready' ? <FlowVerdict source={flow.value.source} isShort /> : null;
}

/** The newest delivery that this flow got, whatever became of it. */
function LastDelivery({ name, nowMs }: Pick<FlowCellsProps, 'name' | 'nowMs'>) {
  const { states } = useExecutionStates();
  const last = useCall('deliveries.list', lastDeliveryOf(name));
  const [delivery] = last.status === 'ready' ? last.value.results : [];
  // That there was none is said only once it is known.
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

/** How the file stands, in a word; what is wrong with it is told where it is opened. */
function FlowState({ flow: { status, disabled, warnings, errors } }: { readonly flow: FlowSummary }) {
  // It is still served as it last stood, hence a row like any other with the fault in this cell.
  if (status === 'stale') {
    const [first] = errors;
    return (
      <div className={classes.name} title={first?.message}>
        <span className={`${classes.line} bad strong`}>
          <Icon name="alert" size={14} />
          Stale
        </span>
        <span className="meta text-2">
          {first?.line === undefined ? 'file is broken' : `broken at line ${first.line}`}
        </span>
      </div>
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

/** The cells of a file that is not served: where it is broken, and what follows from it. */
export function BrokenFlowCells({ flow: { file, namespace, id, errors } }: { readonly flow: FlowSummary }) {
  const [first] = errors;
  const message = first === undefined ? 'The file cannot be read' : shortFault(first.message);
  // A file whose names could be read opens as a flow; one without them has no address in the window. One cell takes
  // the place of all behind the name, of which none has anything to tell.
  return (
    <>
      <div className={classes.name} role="cell">
        {namespace === undefined || id === undefined ? (
          <span className={`mono strong ${classes.cut}`}>{id ?? file}</span>
        ) : (
          <Link to={{ screen: 'flow', namespace, id }} className={`${classes.link} ${classes.cut}`}>
            {id}
          </Link>
        )}
        <span className={`mono text-3 ${classes.cut}`}>{namespace ?? (id === undefined ? '' : file)}</span>
      </div>
      <div className={classes.broken} role="cell" aria-colspan={cellsBehindName}>
        <span className={`${classes.line} bad strong`}>
          <Icon name="alert" size={14} />
          Invalid
        </span>
        <div className={classes.name}>
          <span className={classes.cut} title={first?.message}>
            {first?.line === undefined ? null : <strong>Line {first.line}: </strong>}
            {message}
          </span>
          <span className={`meta text-2 ${classes.cut}`}>
            <span className="mono">{file}</span>
            {errors.length > 1 ? ` · ${formatPlural(errors.length - 1, 'more fault')}` : ''} · Kestra would refuse to
            save this file. Its webhook URL answers 404.
          </span>
        </div>
      </div>
    </>
  );
}
