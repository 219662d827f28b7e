// What the caller of an execution got, and when; the request itself is with the delivery.
import type { Execution } from '../../../main/contract/model.ts';
import { EmptyState } from '../../component/empty-state.tsx';
import { Load } from '../../component/load.tsx';
import { PaneHead } from '../../component/pane-head.tsx';
import { useCall } from '../../core/use-core.ts';
import { Link } from '../../router/router.tsx';
import { ResponseTab } from '../delivery/delivery-response.tsx';

/** The tab. */
export function ExecutionResponse({ execution: { deliveryId } }: { readonly execution: Execution }) {
  if (deliveryId === undefined) {
    return (
      <EmptyState title="Nobody waited for an answer">
        It was started by another execution, by hand or over the API, and not by a webhook.
      </EmptyState>
    );
  }
  return <AnswerOf id={deliveryId} />;
}

/** The delivery changes while its caller waits, and so does what is shown. */
function AnswerOf({ id }: { readonly id: string }) {
  const delivery = useCall('deliveries.get', { id });
  return (
    <Load of={delivery}>
      {(value) => (
        <>
          <PaneHead>
            <h2>
              The answer to <Link to={{ screen: 'deliveries', id }}>delivery {id}</Link>
            </h2>
          </PaneHead>
          <ResponseTab delivery={value} />
        </>
      )}
    </Load>
  );
}
