// Send test request: real HTTP requests to a flow's webhook, as any caller would send them, and what came of them
// beside the form. Here is which webhook it is; the form is next door.
import { Select } from '@mantine/core';
import type { FlowName } from '../../../main/contract/methods.ts';
import { EmptyState } from '../../component/empty-state.tsx';
import { Load } from '../../component/load.tsx';
import { PageBar } from '../../component/page-bar.tsx';
import { optionsShownMax } from '../../component/options-shown.ts';
import { useCall } from '../../core/use-core.ts';
import { Link, useGo, usePlace } from '../../router/router.tsx';
import { findTarget, type SendTarget, sendTargets } from '../../send/send-targets.ts';
import { FirstFlow } from '../flow/first-flow.tsx';
import { SendForm } from './send-form.tsx';
import { SendFromDelivery } from './send-from-delivery.tsx';
import classes from './send.module.css';

/** The screen; without a flow in the address it begins with the first. */
export function SendView({ namespace, id }: Partial<FlowName>) {
  const flows = useCall('flows.list', {});
  const info = useCall('server.info', {});
  const { query } = usePlace();
  // The id of a delivery to make the draft of, as "Edit and replay" puts it there.
  const from = query.get('from');
  // The form needs both answers at once: the webhooks, and the tenant and listener of their addresses.
  if (flows.status !== 'ready' || info.status !== 'ready') {
    return (
      <>
        <PageBar title="Send test request" />
        <Load of={flows.status === 'ready' ? info : flows}>{() => null}</Load>
      </>
    );
  }
  const targets = sendTargets(flows.value);
  const target = findTarget(targets, { namespace, id, trigger: query.get('trigger') });
  return (
    <>
      <PageBar title="Send test request">
        <TargetSelect targets={targets} target={target} />
      </PageBar>
      {target === undefined ? (
        <NoTarget
          wanted={id === undefined ? undefined : `${namespace}.${id}`}
          folder={info.value.flowsFolder}
          hasFlows={flows.value.length > 0}
        />
      ) : from === null ? (
        <SendForm key={target.name} target={target} targets={targets} info={info.value} />
      ) : (
        <SendFromDelivery
          key={`${target.name} ${from}`}
          deliveryId={from}
          target={target}
          targets={targets}
          info={info.value}
        />
      )}
    </>
  );
}

/**
 * Chooses among webhooks, not flows: a flow may have several, each with a key of its own. The choice stands in the
 * address, so that it can be linked and survives a reload.
 */
function TargetSelect({
  targets,
  target,
}: {
  readonly targets: readonly SendTarget[];
  /** Absent where the address names a flow without a webhook. */
  readonly target: SendTarget | undefined;
}) {
  const go = useGo();
  const { query } = usePlace();
  const from = query.get('from');
  if (targets.length === 0) return null;
  return (
    <Select
      className={classes.target}
      aria-label="Flow"
      placeholder="Choose a flow"
      data={targets.map(({ name }) => name)}
      value={target?.name ?? null}
      searchable
      limit={optionsShownMax}
      nothingFoundMessage="No webhook fits"
      allowDeselect={false}
      onChange={(name) => {
        const chosen = targets.find((one) => one.name === name);
        if (chosen === undefined) return;
        const { namespace, flowId, webhook } = chosen;
        go(
          { screen: 'send', namespace, id: flowId },
          {
            // A draft of a delivery stays that when another webhook is chosen for it.
            query: { trigger: webhook.triggerId, ...(from === null ? {} : { from }) },
            replace: true,
          },
        );
      }}
    />
  );
}

/** What is known of why there is no form. */
interface NoTargetProps {
  /** The flow that the address names, as `namespace.id`; absent where it names none. */
  readonly wanted: string | undefined;
  readonly folder: string;
  readonly hasFlows: boolean;
}

/**
 * Says why nothing can be called, and what a flow needs for it. A flow that was named and cannot be called is told
 * by its name.
 */
function NoTarget({ wanted, folder, hasFlows }: NoTargetProps) {
  if (!hasFlows) return <FirstFlow title="No flows yet" />;
  return (
    <EmptyState title={wanted === undefined ? 'No flow has a webhook yet' : `${wanted} has no webhook to call`}>
      A flow can be called once it has a trigger of type{' '}
      <code className="break">io.kestra.plugin.core.trigger.Webhook</code> and its file is valid. Flows are in{' '}
      <span className="mono break">{folder}</span>. <Link to={{ screen: 'flows' }}>See the flows that there are</Link>
    </EmptyState>
  );
}
