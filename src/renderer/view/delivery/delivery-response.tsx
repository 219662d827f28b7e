// The answer that was really sent, and when; its body in the forms that it has.
import { useMemo } from 'react';
import type { Delivery } from '../../../main/contract/delivery.ts';
import { BodyView } from '../../component/body-view.tsx';
import { CodeBlock } from '../../component/code-block.tsx';
import { EmptyState } from '../../component/empty-state.tsx';
import { FactList } from '../../component/fact-list.tsx';
import { headerOf } from '../../delivery/header-of.ts';
import { formatDuration, formatTimeOfDay } from '../../format/time.ts';
import classes from './delivery-body.module.css';

/** The tab. */
export function ResponseTab({ delivery }: { readonly delivery: Delivery }) {
  const { answer, receivedAt, durationMs, reason } = delivery;
  const body = answer?.body ?? '';
  // Bodies of answers are kept as text.
  const bytes = useMemo(() => new TextEncoder().encode(body), [body]);
  if (answer === undefined && reason !== undefined) return <EmptyState title="No answer">{reason.message}</EmptyState>;
  if (answer === undefined)
    return <EmptyState title="No answer yet">The caller waits until the flow has ended.</EmptyState>;
  // A packed answer is shown unpacked, so that it must not be called byte for byte.
  const packing = headerOf(answer.headers, 'content-encoding');
  const isPacked = packing !== undefined;
  const headers = answer.headers.map(([name, value]) => `${name}: ${value}\n`).join('');
  return (
    <>
      <div className={classes.text}>
        <h3>{isPacked ? `The caller got this, packed as ${packing}` : 'The caller got this, byte for byte'}</h3>
        <CodeBlock text={`HTTP/1.1 ${answer.status} ${answer.reason}\n${headers}`} label="answer" />
        <FactList
          facts={[
            [
              'First byte in',
              <span key="value" className="mono">
                {formatTimeOfDay(receivedAt)}
              </span>,
            ],
            [
              // Told as the time since the first byte, so that it reads as how long the caller waited.
              'Answer out',
              <span key="value" className="mono">
                {durationMs === undefined ? '' : `+${formatDuration(durationMs)}`}
              </span>,
            ],
          ]}
        />
      </div>
      {bytes.length === 0 ? null : (
        <BodyView
          bytes={bytes}
          contentType={headerOf(answer.headers, 'content-type')}
          label="body of the answer"
          fileName={`delivery-${delivery.id}.answer`}
        />
      )}
    </>
  );
}
