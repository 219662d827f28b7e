// What can be done with any delivery, whatever became of it: sent again as it came, or copied as a command. Both work
// by a key too; what helps against a stop stands with the diagnosis.
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { ErrorValue } from '../../../main/contract/errors.ts';
import type { Delivery } from '../../../main/contract/delivery.ts';
import { Icon } from '../../component/icon.tsx';
import { KeyCap } from '../../component/key-cap.tsx';
import { useKeys } from '../../component/use-keys.ts';
import { useAction, useCall } from '../../core/use-core.ts';
import { formatDeliveryCurl } from '../../delivery/delivery-curl.ts';
import { keyToCopy } from '../../delivery/key-to-copy.ts';
import { readBody } from '../../delivery/read-body.ts';
import { EditAndReplay, useEditAndReplay } from '../send/edit-and-replay.tsx';
import classes from './delivery-actions.module.css';

/** What it takes. */
export interface DeliveryActionsProps {
  readonly delivery: Delivery;
  /** Hears the id of the delivery that came of sending this one again. */
  readonly onReplayed: (id: string) => void;
}

/** Draws the buttons, and what was said against the last of them. */
export function DeliveryActions({ delivery, onReplayed }: DeliveryActionsProps) {
  // One place for all actions: what stands there is the last refusal.
  const [error, setError] = useState<ErrorValue>();
  const replay = useReplay(delivery.id, { onReplayed, onError: setError });
  const copy = useCopy(delivery, setError);
  const edit = useEditAndReplay();
  useKeys({ r: replay.start, e: () => edit(delivery), c: copy.start });
  return (
    <>
      <div className={classes.actions}>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<Icon name="send" size={14} />}
          rightSection={<KeyCap>R</KeyCap>}
          aria-keyshortcuts="r"
          loading={replay.isUnderWay}
          onClick={replay.start}
        >
          Replay
        </Button>
        <EditAndReplay onEdit={() => edit(delivery)} />
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<Icon name={copy.isCopied ? 'check' : 'copy'} size={14} />}
          rightSection={<KeyCap>C</KeyCap>}
          aria-keyshortcuts="c"
          onClick={copy.start}
        >
          {copy.isCopied ? 'Copied' : 'Copy as curl'}
        </Button>
        <span className="hidden" aria-live="polite">
          {copy.isCopied ? 'Copied as curl' : ''}
        </span>
      </div>
      {error === undefined ? null : (
        <p className={`${classes.error} bad break`} role="alert">
          {error.message}
        </p>
      )}
    </>
  );
}

/** Sends it again as it came; a second press while one is under way does nothing. */
function useReplay(
  id: string,
  { onReplayed, onError }: Pick<DeliveryActionsProps, 'onReplayed'> & { readonly onError: OnError },
) {
  const replay = useAction('deliveries.replay', []);
  const [isUnderWay, setIsUnderWay] = useState(false);
  const send = async (): Promise<void> => {
    setIsUnderWay(true);
    onError(undefined);
    const sent = await replay({ id });
    setIsUnderWay(false);
    if (sent.ok) onReplayed(sent.value.deliveryId);
    else onError(sent.error);
  };
  return {
    isUnderWay,
    start: () => {
      if (!isUnderWay) void send();
    },
  };
}

/** Told what was refused; undefined takes the sentence away. */
type OnError = (error: ErrorValue | undefined) => void;

/** How long it says that it has copied, in milliseconds. */
const saidForMs = 1500;

/** Copies the command. The body is asked for when it is wanted, since it may be large. */
function useCopy(delivery: Delivery, onError: OnError) {
  const info = useCall('server.info', {});
  const flows = useCall('flows.list', {});
  const readBytes = useAction('deliveries.body', []);
  const [isCopied, setIsCopied] = useState(false);
  useEffect(() => {
    if (!isCopied) return undefined;
    const timer = setTimeout(() => setIsCopied(false), saidForMs);
    return () => clearTimeout(timer);
  }, [isCopied]);
  const copy = async (): Promise<void> => {
    const read = await readBytes({ id: delivery.id });
    if (!read.ok) {
      onError(read.error);
      return;
    }
    // The flow as it is now: how its key is written may have changed since the delivery came.
    const webhooks = flows.status === 'ready' ? flows.value.filter((flow) => isOf(flow, delivery)) : [];
    const webhook = webhooks.flatMap((flow) => flow.webhooks).find(({ triggerId }) => triggerId === delivery.triggerId);
    const text = formatDeliveryCurl({
      request: delivery.request,
      body: readBody(read.value.base64),
      ingress: info.status === 'ready' ? info.value.ingress : '',
      // Deliveries are kept without their key. Where the flow reads it from a secret, that secret's name stands there.
      key: webhook?.isKeyExpression === true ? keyToCopy(webhook) : '$KEY',
      file: `delivery-${delivery.id}.body`,
    });
    // A browser may refuse the clipboard, and nothing else would tell of it.
    await navigator.clipboard.writeText(text).then(
      () => setIsCopied(true),
      () => onError({ code: 'INTERNAL', message: 'Cannot copy: the browser refused' }),
    );
  };
  return { isCopied, start: () => void copy() };
}

function isOf(flow: { readonly namespace?: string; readonly id?: string }, { namespace, flowId }: Delivery): boolean {
  return flow.namespace === namespace && flow.id === flowId;
}
