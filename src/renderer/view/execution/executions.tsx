// Executions: all of them, newest first, by state and flow where they are chosen.
import { FilterBar } from '../../component/filter-bar.tsx';
import { FilterSelect } from '../../component/filter-select.tsx';
import { PageBar } from '../../component/page-bar.tsx';
import { StateIcon } from '../../component/state-badge.tsx';
import type { FlowFilter } from '../../../main/contract/methods.ts';
import type { StateName } from '../../../main/contract/state.ts';
import { useCall } from '../../core/use-core.ts';
import { useGo, usePlace } from '../../router/router.tsx';
import { ExecutionTable } from './execution-table.tsx';

/** The states that people look for; those that are left out are among all. */
const states = ['RUNNING', 'SUCCESS', 'WARNING', 'FAILED', 'PAUSED'] as const satisfies readonly StateName[];

/** The screen. */
export function ExecutionsView() {
  const { query } = usePlace();
  const go = useGo();
  const state = states.find((one) => one === query.get('state'));
  const flow = query.get('flow') ?? '';
  // Both filters stand in the address. Changing one leaves no way back to it, so that Back leaves the list.
  const change = (parts: { readonly state?: string; readonly flow?: string }): void => {
    const next = Object.entries({ state: state ?? '', flow, ...parts }).filter(([, value]) => value !== '');
    go({ screen: 'executions' }, { query: Object.fromEntries(next), replace: true });
  };
  const filters = [
    // The list is read page by page, so that nobody here knows how many there are.
    { id: '', name: 'All', count: '' },
    ...states.map((one) => ({ id: one, name: one, icon: <StateIcon state={one} />, count: '' })),
  ];
  return (
    <>
      <PageBar title="Executions" actions={<FlowSelect flow={flow} onChange={(name) => change({ flow: name })} />}>
        <FilterBar
          label="State"
          filters={filters}
          pressed={state ?? ''}
          onPress={(pressed) => change({ state: pressed })}
        />
      </PageBar>
      <ExecutionTable filter={{ ...(state === undefined ? {} : { state }), ...filterOf(flow) }} />
    </>
  );
}

/** `namespace/id`, as it stands in the address; an id holds no slash. */
function filterOf(flow: string): FlowFilter {
  const [namespace = '', flowId] = flow.split('/');
  return flowId === undefined ? {} : { namespace, flowId };
}

/** The choice of a flow. Until the flows have been read it offers the one of the address alone. */
function FlowSelect({ flow, onChange }: { readonly flow: string; readonly onChange: (flow: string) => void }) {
  const flows = useCall('flows.list', {});
  const names = (flows.status === 'ready' ? flows.value : []).flatMap(({ namespace, id }) =>
    namespace === undefined || id === undefined ? [] : [`${namespace}/${id}`],
  );
  return (
    <FilterSelect
      label="Flow"
      all="All flows"
      // Executions outlive their flow's file.
      known={names}
      chosen={flow}
      nothingFound="No flow fits"
      onChange={onChange}
    />
  );
}
