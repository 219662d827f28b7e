// A state of an execution or a taskrun, in Kestra's capitals, with icon and colour.
import { isTerminated, type StateName } from '../../main/contract/state.ts';
import { Icon, type IconProps } from './icon.tsx';
import classes from './state-badge.module.css';

/** The state's icon and name. */
export function StateBadge({ state }: { readonly state: StateName }) {
  return (
    <span className={`${classes.badge} ${stateColour(state)}`}>
      <StateIcon state={state} />
      {state}
    </span>
  );
}

/** The state's icon alone; the name must stand nearby. */
export function StateIcon({ state }: { readonly state: StateName }) {
  return (
    <Icon
      {...iconOf(state)}
      size={14}
      className={`${stateColour(state)} ${isTerminated(state) ? '' : turning(state)}`}
    />
  );
}

/** The class of a state's colour. */
export function stateColour(state: StateName): string {
  if (state === 'SUCCESS') return 'ok';
  if (state === 'WARNING') return 'warn';
  if (state === 'FAILED' || state === 'KILLED') return 'bad';
  // It ended neither well nor badly, as by being cancelled or skipped.
  if (isTerminated(state)) return 'text-2';
  return classes.running ?? '';
}

function iconOf(state: StateName): Pick<IconProps, 'name' | 'isFilled'> {
  if (state === 'SUCCESS') return { name: 'check', isFilled: true };
  if (state === 'WARNING') return { name: 'warning' };
  if (state === 'FAILED' || state === 'KILLED') return { name: 'close', isFilled: true };
  return { name: isTerminated(state) ? 'dash' : 'running' };
}

/** Only what is RUNNING turns: what is queued or paused stands still. */
function turning(state: StateName): string {
  return state === 'RUNNING' ? (classes.turning ?? '') : '';
}
