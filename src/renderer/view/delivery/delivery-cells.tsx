// The story in three cells: what arrived, what the flow made of it, what the caller got.
import type { ReactNode } from 'react';
import type { Delivery } from '../../../main/contract/delivery.ts';
import { hasEndDate } from '../../../main/contract/state.ts';
import { OutcomeBadge } from '../../component/outcome.tsx';
import { StateBadge } from '../../component/state-badge.tsx';
import { useCall } from '../../core/use-core.ts';
import { outcomeOf } from '../../../main/contract/outcome.ts';
import { shortReason } from '../../delivery/short-reason.ts';
import { headerOf } from '../../delivery/header-of.ts';
import { formatBytes } from '../../format/size.ts';
import { formatDuration, millisecondsBetween } from '../../format/time.ts';
import { Link } from '../../router/router.tsx';
import classes from './delivery-cells.module.css';

/** The beginning of an id tells it from its neighbours; the whole stands where it is opened. */
const shownIdLength = 8;

/** The three cells. */
export function DeliveryCells({ delivery }: { readonly delivery: Delivery }) {
  return (
    <dl className={classes.cells}>
      <Cell name="Arrived">
        <Arrived delivery={delivery} />
      </Cell>
      <Cell name="Flow">
        {delivery.executionId === undefined ? (
          <NotStarted delivery={delivery} />
        ) : (
          <Started id={delivery.executionId} />
        )}
      </Cell>
      <Cell name="Caller got">
        <CallerGot delivery={delivery} />
      </Cell>
    </dl>
  );
}

/** One cell. Name and facts are a pair of a description list, so that they are read together. */
function Cell({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={classes.cell}>
      <dt className={classes.label}>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What the sender calls itself is a label and no fact, hence the address that the bytes came from beside it. */
function Arrived({ delivery: { bodyBytes, sender, request } }: { readonly delivery: Delivery }) {
  const type = headerOf(request.headers, 'content-type')?.split(';')[0] ?? '';
  // Whatever ends in `json` is JSON for the reader, `application/problem+json` too.
  const kind = type.endsWith('json') ? 'JSON' : type;
  return (
    <>
      <p className="strong break">
        {bodyBytes === 0 ? 'No body' : `${formatBytes(bodyBytes)} ${kind}`}
        {sender === undefined ? '' : ` from ${sender}`}
      </p>
      <p className="meta text-2">
        from <span className="mono">{request.remoteAddress}</span>
      </p>
    </>
  );
}

/** Which flow was meant is told as far as the address gave it, also where there is no such flow. */
function NotStarted({ delivery }: { readonly delivery: Delivery }) {
  const { reason, bodyBytes, flowId, namespace } = delivery;
  // Neither an execution nor a reason: the server has not come to the end of its checks.
  if (reason === undefined) return <p className="text-3">being decided</p>;
  return (
    <>
      <OutcomeBadge outcome={outcomeOf(delivery)} />
      <p className="meta text-2 break">
        {flowId === undefined ? null : (
          <>
            <span className="mono">
              {namespace}.{flowId}
            </span>
            {' · '}
          </>
        )}
        {shortReason(reason, bodyBytes)}
      </p>
    </>
  );
}

/** Read anew as the execution goes on, so that the cell tells its state of now. */
function Started({ id }: { readonly id: string }) {
  const execution = useCall('executions.get', { id });
  // No `Load` here: skeleton lines and a button to try again have no room in a cell.
  if (execution.status !== 'ready')
    return <p className="text-3">{execution.status === 'failed' ? execution.error.message : ''}</p>;
  const { state, flowId, flowRevision } = execution.value;
  const [first] = state.histories;
  // How long it took, or went until it paused: of others the last change of state is no end.
  const last = state.histories.at(-1);
  return (
    <>
      <p>
        <StateBadge state={state.current} />
        {first !== undefined && last !== undefined && hasEndDate(state.current)
          ? ` in ${formatDuration(millisecondsBetween(first.date, last.date))}`
          : ''}
      </p>
      <p className="meta text-2 break">
        <span className="mono">{flowId}</span> rev {flowRevision} ·{' '}
        <Link to={{ screen: 'execution', id }}>{id.slice(0, shownIdLength)}</Link>
      </p>
    </>
  );
}

/** The answer as it went out; where Kestra lets the caller wait for the execution, there is none for a while. */
function CallerGot({ delivery: { answer, durationMs, reason } }: { readonly delivery: Delivery }) {
  if (answer === undefined) {
    return <p className="text-3">{reason === undefined ? 'Nothing yet: the caller still waits' : 'No answer'}</p>;
  }
  const bytes = new TextEncoder().encode(answer.body).length;
  const type = headerOf(answer.headers, 'content-type')?.split(';')[0] ?? '';
  const kind = type.endsWith('json') ? 'JSON' : type;
  return (
    <>
      <p className="strong">
        <span className="mono">{answer.status}</span> {answer.reason}
      </p>
      <p className="meta text-2">
        {bytes === 0 ? 'Empty body' : `${kind}, ${formatBytes(bytes)}`}
        {durationMs === undefined ? '' : `, after ${formatDuration(durationMs)}`}
      </p>
    </>
  );
}
