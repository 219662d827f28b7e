// The way from a delivery to the form that sends it again with changes, and the button for it.
import { Button } from '@mantine/core';
import type { DeliverySummary } from '../../../main/contract/delivery.ts';
import { KeyCap } from '../../component/key-cap.tsx';
import { useGo } from '../../router/router.tsx';

/** Which delivery, and the webhook that it found; without one the form begins with the first there is. */
export type EditedDelivery = Pick<DeliverySummary, 'id' | 'namespace' | 'flowId' | 'triggerId'>;

/** A function that goes to the form with a draft of a delivery. The delivery itself is never changed. */
export function useEditAndReplay(): (delivery: EditedDelivery) => void {
  const go = useGo();
  return ({ id, namespace, flowId, triggerId }) => {
    const isKnown = namespace !== undefined && flowId !== undefined;
    go(isKnown ? { screen: 'send', namespace, id: flowId } : { screen: 'send' }, {
      query: { ...(triggerId === undefined ? {} : { trigger: triggerId }), from: id },
    });
  };
}

/** The button; the key is its screen's to listen to. */
export function EditAndReplay({ onEdit }: { readonly onEdit: () => void }) {
  return (
    <Button
      variant="default"
      size="compact-sm"
      rightSection={<KeyCap>E</KeyCap>}
      aria-keyshortcuts="e"
      onClick={onEdit}
    >
      Edit and replay
    </Button>
  );
}
