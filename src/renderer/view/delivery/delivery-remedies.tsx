// What can be done about a delivery that started nothing: a button for each remedy, the likeliest first. What is
// sent goes through the core, so that no key is needed here.
import { Button } from '@mantine/core';
import { useState } from 'react';
import { assertNever, type ErrorValue } from '../../../main/contract/errors.ts';
import type { Remedy } from '../../../main/contract/diagnosis.ts';
import { CopyButton } from '../../component/copy-button.tsx';
import { Icon } from '../../component/icon.tsx';
import { useAction, useCall } from '../../core/use-core.ts';
import { keyToCopy } from '../../delivery/key-to-copy.ts';
import { webhookForms } from '../../delivery/webhook-forms.ts';
import { Link, useGo } from '../../router/router.tsx';
import classes from './delivery-diagnosis.module.css';
import { SecretDialog } from '../namespace/secret-dialog.tsx';

/** The buttons; nothing where there is nothing to do. */
export function DeliveryRemedies({ id, remedies }: { readonly id: string; readonly remedies: readonly Remedy[] }) {
  if (remedies.length === 0) return null;
  return (
    <div className={classes.actions}>
      {remedies.map((remedy, index) => (
        // A remedy has no id; its members together tell it from the others.
        <RemedyButton key={Object.values(remedy).join(' ')} id={id} remedy={remedy} isFirst={index === 0} />
      ))}
    </div>
  );
}

interface RemedyProps {
  /** The delivery. */
  readonly id: string;
  readonly remedy: Remedy;
  /** The first is what most likely helps; it alone is filled. */
  readonly isFirst: boolean;
}

/** One remedy: what acts is a button, what leads somewhere is a link. */
function RemedyButton({ id, remedy, isFirst }: RemedyProps) {
  switch (remedy.type) {
    case 'replay':
      return <ReplayButton id={id} remedy={remedy} isFirst={isFirst} />;
    case 'copyAddress':
      return <CopyAddress remedy={remedy} />;
    case 'addSecret':
      return <AddSecret remedy={remedy} isFirst={isFirst} />;
    case 'openFlow':
      return (
        <Link to={{ screen: 'flow', namespace: remedy.namespace, id: remedy.flowId, tab: remedy.tab }}>
          Open {remedy.tab === 'source' ? 'the flow' : 'the triggers of'} {remedy.flowId}
        </Link>
      );
    case 'openFlows':
      return <Link to={{ screen: 'flows' }}>See the flows that there are</Link>;
    default:
      return assertNever(remedy);
  }
}

type Of<T extends Remedy['type']> = Extract<Remedy, { readonly type: T }>;

/** Sends what came to the right trigger, and goes to what became of it. */
function ReplayButton({ id, remedy, isFirst }: Omit<RemedyProps, 'remedy'> & { readonly remedy: Of<'replay'> }) {
  const { type: _type, ...target } = remedy;
  const replay = useAction('deliveries.replay', []);
  const go = useGo();
  const [error, setError] = useState<ErrorValue>();
  const [isSending, setIsSending] = useState(false);
  const send = async (): Promise<void> => {
    setIsSending(true);
    const sent = await replay({ id, ...target });
    setIsSending(false);
    if (sent.ok) go({ screen: 'deliveries', id: sent.value.deliveryId });
    else setError(sent.error);
  };
  const how = target.method === undefined ? `to ${target.flowId}` : `as ${target.method}`;
  return (
    <>
      <Button
        size="compact-sm"
        variant={isFirst ? 'filled' : 'default'}
        leftSection={<Icon name="send" size={14} />}
        loading={isSending}
        onClick={() => void send()}
      >
        Replay {how}
      </Button>
      {error === undefined ? null : (
        <span className="bad break" role="alert">
          {error.message}
        </span>
      )}
    </>
  );
}

/** The address that would have been right; a key that is an expression is copied as the name of its secret. */
function CopyAddress({ remedy }: { readonly remedy: Of<'copyAddress'> }) {
  const info = useCall('server.info', {});
  if (info.status !== 'ready') return null;
  const { ingress, tenant } = info.value;
  // The first form is the one that every server takes.
  const [form] = webhookForms({
    namespace: remedy.namespace,
    flowId: remedy.flowId,
    key: keyToCopy(remedy),
    tenant,
  });
  return (
    <CopyButton text={ingress + form.path} label={`Copy the right address of ${remedy.flowId}`}>
      Copy the right address
    </CopyButton>
  );
}

/** A locked keychain is unlocked where secrets are listed, which says how. */
function AddSecret({ remedy, isFirst }: Pick<RemedyProps, 'isFirst'> & { readonly remedy: Of<'addSecret'> }) {
  const status = useCall('secrets.status', {});
  const [isOpen, setIsOpen] = useState(false);
  const { namespace, key } = remedy;
  // No button before it is known where a secret would be kept.
  if (status.status !== 'ready') return null;
  const { state } = status.value;
  if (state === 'locked') return <Link to={{ screen: 'namespace', namespace }}>Unlock the keychain to add {key}</Link>;
  return (
    <>
      <Button
        size="compact-sm"
        variant={isFirst ? 'filled' : 'default'}
        leftSection={<Icon name="key" size={14} />}
        onClick={() => setIsOpen(true)}
      >
        Add the secret {key}
      </Button>
      {isOpen ? (
        <SecretDialog
          namespace={namespace}
          name={key}
          isSet={false}
          readers={[]}
          place={state === 'ok' ? 'keychain' : 'session'}
          onClose={() => setIsOpen(false)}
        />
      ) : null}
    </>
  );
}
