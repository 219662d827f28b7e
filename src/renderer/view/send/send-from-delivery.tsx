// The form with a draft made of a delivery, once that has been read.
import type { ServerInfo } from '../../../main/contract/model.ts';
import { Load } from '../../component/load.tsx';
import { useCall } from '../../core/use-core.ts';
import { draftFromDelivery } from '../../send/draft-from-delivery.ts';
import type { SendTarget } from '../../send/send-targets.ts';
import { SendForm } from './send-form.tsx';

/** What it takes. */
export interface SendFromDeliveryProps {
  /** The delivery that the draft is made of. */
  readonly deliveryId: string;
  /** The webhook that it is sent to, which may be another than the one that it found. */
  readonly target: SendTarget;
  /** All that there are, for a command that names another. */
  readonly targets: readonly SendTarget[];
  /** Has the tenant, which tells the form of the delivery's address. */
  readonly info: ServerInfo;
}

/** Reads the delivery and its bytes, and shows the form. */
export function SendFromDelivery({ deliveryId, target, targets, info }: SendFromDeliveryProps) {
  const delivery = useCall('deliveries.get', { id: deliveryId });
  const body = useCall('deliveries.body', { id: deliveryId });
  return (
    <Load of={delivery}>
      {(found) => (
        <Load of={body}>
          {({ base64 }) => {
            const draft = draftFromDelivery(found, { base64, tenant: info.tenant });
            return <SendForm target={target} targets={targets} info={info} from={{ deliveryId, draft }} />;
          }}
        </Load>
      )}
    </Load>
  );
}
