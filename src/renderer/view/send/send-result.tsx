// What came of the last request, beside the form: the outcome, what the caller got, what the flow made of it, and
// the way to each. It stays while the form is edited, and follows the execution until that has ended.
import { Button } from '@mantine/core';
import { parseJson } from '../../../main/contract/parse-json.ts';
import { isTerminated } from '../../../main/contract/state.ts';
import type { Execution } from '../../../main/contract/model.ts';
import type { Delivery, RawHeader } from '../../../main/contract/delivery.ts';
import { CodeBlock } from '../../component/code-block.tsx';
import { EmptyState } from '../../component/empty-state.tsx';
import { FactList } from '../../component/fact-list.tsx';
import { Load } from '../../component/load.tsx';
import { OutcomeBadge } from '../../component/outcome.tsx';
import { PaneHead } from '../../component/pane-head.tsx';
import { StateBadge } from '../../component/state-badge.tsx';
import { useCall } from '../../core/use-core.ts';
import { outcomeOf } from '../../../main/contract/outcome.ts';
import { formatBytes, formatCount } from '../../format/size.ts';
import { formatDuration, formatTimeOfDay, millisecondsBetween } from '../../format/time.ts';
import { indentJson } from '../../json/indent-json.ts';
import { Link } from '../../router/router.tsx';
import classes from './send-result.module.css';
import type { Sent } from './use-send.ts';

/** What it takes. */
export interface SendResultProps {
  /** The last of what was sent from this form while the window is open. */
  readonly sent: Sent;
  /** Sends no more; those that are on their way come to their end. */
  readonly onCancel: () => void;
}

/** Draws the pane. */
export function SendResult({ sent, onCancel }: SendResultProps) {
  const [last, ...earlier] = sent.deliveryIds;
  return (
    <aside className={classes.pane} aria-label="Result" aria-live="polite" aria-busy={sent.isSending} tabIndex={0}>
      <PaneHead
        actions={last === undefined ? undefined : <Link to={{ screen: 'deliveries', id: last }}>Open delivery</Link>}
      >
        <h2>Result</h2>
      </PaneHead>
      {sent.repeat === undefined ? null : <RepeatResult {...sent} repeat={sent.repeat} onCancel={onCancel} />}
      {last === undefined ? (
        <EmptyState title={sent.isSending ? 'Waiting for the answer' : 'Nothing sent yet'}>
          What the caller gets, and what the flow made of it, stands here.
        </EmptyState>
      ) : (
        <LastDelivery id={last} />
      )}
      {earlier.length === 0 ? null : (
        <section className={classes.part}>
          <h3>Earlier in this window</h3>
          <ul className={classes.earlier}>
            {earlier.map((id) => (
              <EarlierDelivery key={id} id={id} />
            ))}
          </ul>
        </section>
      )}
    </aside>
  );
}

/** Counts and times of all that were sent so far; the rest can be given up. */
function RepeatResult({
  repeat,
  isSending,
  onCancel,
}: Pick<Sent, 'isSending'> & { readonly repeat: NonNullable<Sent['repeat']>; readonly onCancel: () => void }) {
  const { sent, wanted, outcomes, medianMs, maxMs } = repeat;
  return (
    <section className={classes.part}>
      <h3>{`${formatCount(sent)} of ${formatCount(wanted)} sent`}</h3>
      <FactList
        facts={[
          ...outcomes.map(({ outcome, count }) => [outcome, formatCount(count)] as const),
          ...(medianMs === undefined ? [] : [['Median', formatDuration(medianMs)] as const]),
          ...(maxMs === undefined ? [] : [['Longest', formatDuration(maxMs)] as const]),
        ]}
      />
      {isSending ? (
        <Button variant="default" onClick={onCancel}>
          Cancel the rest
        </Button>
      ) : null}
    </section>
  );
}

/** Only ids are kept of what was sent, so that each delivery is shown as it is on record now. */
function LastDelivery({ id }: { readonly id: string }) {
  const delivery = useCall('deliveries.get', { id });
  return <Load of={delivery}>{(value) => <DeliveryFacts delivery={value} />}</Load>;
}

/** What the caller got, and beside it what the flow made of it, which goes on after the answer. */
function DeliveryFacts({ delivery }: { readonly delivery: Delivery }) {
  const { answer, durationMs, executionId, reason } = delivery;
  // A request that no flow took has no execution, and nothing is asked then.
  const execution = useCall('executions.get', executionId === undefined ? undefined : { id: executionId });
  const run = execution.status === 'ready' ? execution.value : undefined;
  // In bytes, as it was sent: letters beyond ASCII have several.
  const bytes = new TextEncoder().encode(answer?.body ?? '').length;
  return (
    <>
      <section className={classes.part}>
        <FactList
          facts={[
            ['Outcome', <OutcomeBadge key="value" outcome={outcomeOf(delivery, run?.state.current)} />],
            [
              'Caller got',
              answer === undefined ? (
                'no answer yet'
              ) : (
                <span key="value">
                  <code className="strong">{answer.status}</code> {answer.reason}, {formatBytes(bytes)}
                  {durationMs === undefined ? '' : ` after ${formatDuration(durationMs)}`}
                </span>
              ),
            ],
            ...(run === undefined ? [] : [['Flow', <FlowFact key="value" execution={run} />] as const]),
            ...(executionId === undefined
              ? []
              : [['Execution', <ExecutionLink key="value" id={executionId} />] as const]),
            ...(reason === undefined ? [] : [['Reason', reason.message] as const]),
          ]}
        />
      </section>
      {answer === undefined ? null : <AnswerHeaders headers={answer.headers} />}
      {answer === undefined || answer.body === '' ? null : (
        <section className={classes.part}>
          <h3>Response body</h3>
          <CodeBlock text={toShown(answer.body)} copied={answer.body} label="response body" />
        </section>
      )}
    </>
  );
}

/** Closed at first: they are many, and mostly the same. */
function AnswerHeaders({ headers }: { readonly headers: readonly RawHeader[] }) {
  return (
    <details className={classes.part}>
      <summary>
        Response headers <span className="text-3">{headers.length}</span>
      </summary>
      <ul className={classes.headers}>
        {headers.map(([name, value], index) => (
          // oxlint-disable-next-line react/no-array-index-key -- headers never change, and a name may stand twice
          <li key={index} className="mono break">
            <span className="strong">{name}:</span> {value}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Indented for the eye; copying gives what came. */
function toShown(body: string): string {
  return parseJson(body).ok ? indentJson(body) : body;
}

/** The state, and how long it took from the first change to the last once it has ended. */
function FlowFact({ execution: { state } }: { readonly execution: Execution }) {
  const [first] = state.histories;
  const last = state.histories.at(-1);
  const isOver = isTerminated(state.current) && first !== undefined && last !== undefined;
  return (
    <span className={classes.fact}>
      <StateBadge state={state.current} />
      {isOver ? <span>in {formatDuration(millisecondsBetween(first.date, last.date))}</span> : null}
    </span>
  );
}

/** The way to the whole of it: tasks, logs and outputs. */
function ExecutionLink({ id }: { readonly id: string }) {
  return (
    <Link to={{ screen: 'execution', id }}>
      <code>{id}</code>
    </Link>
  );
}

/** One line; nothing for a delivery that has been deleted since. */
function EarlierDelivery({ id }: { readonly id: string }) {
  const delivery = useCall('deliveries.get', { id });
  if (delivery.status !== 'ready') return null;
  const { receivedAt, event, method, status } = delivery.value;
  return (
    <li className={classes.row}>
      <code className="text-2">{formatTimeOfDay(receivedAt).slice(0, 8)}</code>
      <Link to={{ screen: 'deliveries', id }}>{event ?? method}</Link>
      <OutcomeBadge outcome={outcomeOf(delivery.value)} />
      <code>{status}</code>
    </li>
  );
}
