// The body of a request, in the forms that its kind has.
import { useMemo } from 'react';
import type { Delivery } from '../../../main/contract/delivery.ts';
import { BodyView } from '../../component/body-view.tsx';
import { EmptyState } from '../../component/empty-state.tsx';
import { Load } from '../../component/load.tsx';
import { useCall } from '../../core/use-core.ts';
import { headerOf } from '../../delivery/header-of.ts';
import { readBody } from '../../delivery/read-body.ts';

/** The tab. */
export function DeliveryBodyTab({ delivery }: { readonly delivery: Delivery }) {
  const body = useCall('deliveries.body', delivery.bodyBytes === 0 ? undefined : { id: delivery.id });
  if (delivery.bodyBytes === 0) return <EmptyState title="The request had no body" />;
  return <Load of={body}>{({ base64 }) => <Body base64={base64} delivery={delivery} />}</Load>;
}

function Body({ base64, delivery: { id, request } }: { readonly base64: string; readonly delivery: Delivery }) {
  // Megabytes are decoded once for each delivery.
  const bytes = useMemo(() => readBody(base64).bytes, [base64]);
  return (
    <BodyView
      bytes={bytes}
      contentType={headerOf(request.headers, 'content-type')}
      label="body"
      fileName={`delivery-${id}.body`}
    />
  );
}
