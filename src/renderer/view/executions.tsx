// Executions: all of them, newest first, by state where one is chosen.
import { FilterBar } from '../component/filter-bar.tsx';
import { PageBar } from '../component/page-bar.tsx';
import { StateIcon } from '../component/state-badge.tsx';
import type { StateName } from '../../main/contract/state.ts';
import { useGo, usePlace } from '../router/router.tsx';
import { ExecutionTable } from './execution-table.tsx';

const states = ['RUNNING', 'SUCCESS', 'WARNING', 'FAILED', 'PAUSED'] as const satisfies readonly StateName[];

/** The screen. */
export function ExecutionsView() {
  const { query } = usePlace();
  const go = useGo();
  const state = states.find((one) => one === query.get('state'));
  const filters = [
    { id: '', name: 'All', count: '' },
    ...states.map((one) => ({ id: one, name: one, icon: <StateIcon state={one} />, count: '' })),
  ];
  return (
    <>
      <PageBar title="Executions">
        <FilterBar
          label="State"
          filters={filters}
          pressed={state ?? ''}
          onPress={(pressed) =>
            go({ screen: 'executions' }, { query: pressed === '' ? {} : { state: pressed }, replace: true })
          }
        />
      </PageBar>
      <ExecutionTable filter={state === undefined ? {} : { state }} />
    </>
  );
}
