// What narrows the list of flows down, and stands in its address: a namespace, a state with how many there are of each,
// and whether there is a webhook.
import { Checkbox } from '@mantine/core';
import type { FlowSummary } from '../../../main/contract/model.ts';
import { FilterBar } from '../../component/filter-bar.tsx';
import { FilterSelect } from '../../component/filter-select.tsx';
import { Icon } from '../../component/icon.tsx';
import type { IconName } from '../../component/icon-paths.ts';
import {
  filterFlows,
  type FlowListChange,
  type FlowListQuery,
  type FlowState,
  flowStateOf,
  flowStates,
} from '../../flow/flow-list.ts';
import classes from './flow-filters.module.css';

/** What it takes. */
export interface FlowFiltersProps {
  /** All that there are, whatever is filtered. */
  readonly flows: readonly FlowSummary[];
  readonly query: FlowListQuery;
  readonly onChange: (change: FlowListChange) => void;
}

const looks: Readonly<Record<FlowState, { readonly name: string; readonly icon: IconName }>> = {
  valid: { name: 'Valid', icon: 'check' },
  invalid: { name: 'Invalid', icon: 'alert' },
  disabled: { name: 'Disabled', icon: 'dash' },
};

/** Draws the filters. */
export function FlowFilters({ flows, query, onChange }: FlowFiltersProps) {
  const { state: pressed, ...others } = query;
  // Each filter says how many it would show, given the other ones.
  const fitting = filterFlows(flows, others);
  const countOf = (state: FlowState): number => fitting.filter((flow) => flowStateOf(flow) === state).length;
  const filters = [
    { id: '', name: 'All', count: String(fitting.length) },
    ...flowStates.map((state) => ({
      id: state,
      name: looks[state].name,
      icon: <Icon name={looks[state].icon} size={14} />,
      count: String(countOf(state)),
    })),
  ];
  return (
    <div className={classes.bar}>
      <NamespaceSelect flows={flows} namespace={query.namespace} onChange={(namespace) => onChange({ namespace })} />
      <FilterBar
        label="State"
        filters={filters}
        pressed={pressed ?? ''}
        onPress={(id) => onChange({ state: flowStates.find((state) => state === id) })}
      />
      <Checkbox
        size="xs"
        label="With webhook only"
        checked={query.hasWebhook}
        onChange={(event) => onChange({ hasWebhook: event.currentTarget.checked })}
      />
    </div>
  );
}

interface NamespaceSelectProps {
  readonly flows: readonly FlowSummary[];
  readonly namespace: string;
  readonly onChange: (namespace: string) => void;
}

/** The choice of a namespace. That of the address is offered also where no flow is in it any more. */
function NamespaceSelect({ flows, namespace, onChange }: NamespaceSelectProps) {
  // Sorted with that of the address, which then has its place among the others.
  const known = [...flows.flatMap((flow) => flow.namespace ?? []), ...(namespace === '' ? [] : [namespace])];
  return (
    <FilterSelect
      label="Namespace"
      all="All namespaces"
      known={known.toSorted()}
      chosen={namespace}
      nothingFound="No namespace fits"
      onChange={onChange}
    />
  );
}
