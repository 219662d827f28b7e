// Send test request: one real HTTP request to the ingress, as any caller sends it. It appears in Deliveries as
// what it is, and the window goes there once it was answered.
import { Select } from '@mantine/core';
import type { FlowName } from '../../main/contract/methods.ts';
import type { FlowSummary } from '../../main/contract/model.ts';
import { EmptyState } from '../component/empty-state.tsx';
import { Load } from '../component/load.tsx';
import { PageBar } from '../component/page-bar.tsx';
import { useCall } from '../core/use-core.ts';
import { useGo } from '../router/router.tsx';
import { SendForm } from './send-form.tsx';

/** The screen; without a name the first flow that has a webhook. */
export function SendView({ namespace, id }: { readonly namespace?: string; readonly id?: string }) {
  const flows = useCall('flows.list', {});
  return (
    <Load of={flows}>
      {(all) => (
        <SendTo
          flows={callable(all)}
          wished={namespace === undefined || id === undefined ? undefined : { namespace, id }}
        />
      )}
    </Load>
  );
}

interface CallableFlow extends FlowName {
  readonly flow: FlowSummary;
}

function callable(flows: readonly FlowSummary[]): readonly CallableFlow[] {
  return flows.flatMap((flow) => {
    const { namespace, id, status, webhooks } = flow;
    if (namespace === undefined || id === undefined || status === 'invalid' || webhooks.length === 0) return [];
    return [{ namespace, id, flow }];
  });
}

function SendTo({ flows, wished }: { readonly flows: readonly CallableFlow[]; readonly wished: FlowName | undefined }) {
  const go = useGo();
  const chosen =
    wished === undefined
      ? flows[0]
      : flows.find(({ namespace, id }) => namespace === wished.namespace && id === wished.id);
  const nameOf = ({ namespace, id }: FlowName): string => `${namespace} / ${id}`;
  return (
    <>
      <PageBar title="Send test request">
        <Select
          w={280}
          aria-label="Flow"
          data={flows.map(nameOf)}
          value={chosen === undefined ? null : nameOf(chosen)}
          allowDeselect={false}
          searchable
          onChange={(name) => {
            const next = flows.find((flow) => nameOf(flow) === name);
            if (next !== undefined) go({ screen: 'send', namespace: next.namespace, id: next.id });
          }}
        />
      </PageBar>
      {chosen === undefined ? (
        <EmptyState
          title={wished === undefined ? 'No flow has a webhook trigger' : `Flow ${nameOf(wished)} cannot be called`}
        >
          Only a valid flow with a webhook trigger can be sent a request. Choose another one above.
        </EmptyState>
      ) : (
        <SendForm
          key={nameOf(chosen)}
          name={{ namespace: chosen.namespace, id: chosen.id }}
          webhooks={chosen.flow.webhooks}
        />
      )}
    </>
  );
}
