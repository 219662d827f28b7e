// The way to every screen. Below a width it is icons alone; their names stay readable to assistive technology.
import { Icon } from '../../component/icon.tsx';
import type { IconName } from '../../component/icon-paths.ts';
import { formatUnseen, type Unseen } from '../../core/unseen.ts';
import { useCall } from '../../core/use-core.ts';
import { useUnseen } from '../../core/use-unseen.ts';
import type { Place } from '../../router/address.ts';
import { Link, usePlace } from '../../router/router.tsx';
import classes from './sidebar.module.css';

/** The screens in their order, each with those that count as within it: a flow is within flows. */
const entries = [
  { name: 'Deliveries', icon: 'delivery', to: { screen: 'deliveries' }, holds: ['deliveries'] },
  { name: 'Flows', icon: 'flow', to: { screen: 'flows' }, holds: ['flows', 'flow'] },
  { name: 'Executions', icon: 'execution', to: { screen: 'executions' }, holds: ['executions', 'execution'] },
  { name: 'Namespaces', icon: 'key', to: { screen: 'namespaces' }, holds: ['namespaces', 'namespace'] },
  { name: 'Send request', icon: 'send', to: { screen: 'send' }, holds: ['send'] },
  { name: 'Playground', icon: 'function', to: { screen: 'playground' }, holds: ['playground'] },
  // The two below stand apart, at the foot.
  { name: 'Doctor', icon: 'stethoscope', to: { screen: 'doctor' }, holds: ['doctor'] },
  { name: 'Settings', icon: 'settings', to: { screen: 'settings' }, holds: ['settings'] },
] as const satisfies readonly {
  readonly name: string;
  readonly icon: IconName;
  readonly to: Place;
  readonly holds: readonly Place['screen'][];
}[];

/** The sidebar. */
export function Sidebar() {
  const { place } = usePlace();
  const info = useCall('server.info', {});
  const unseen = useUnseen(unseenOn[place.screen]);
  const invalid = info.status === 'ready' ? info.value.invalid : 0;
  return (
    <nav className={classes.sidebar} aria-label="Screens">
      <div className={classes.brand}>
        <Mark />
        <span className="hidden-if-narrow">Hookbench</span>
      </div>
      <ul className={classes.list}>
        {entries.map(({ name, icon, to, holds }) => {
          const isCurrent = holds.some((screen) => screen === place.screen);
          return (
            <li key={name} className={name === 'Doctor' ? classes.foot : undefined}>
              <Link to={to} className={`${classes.entry} ${isCurrent ? classes.current : ''}`} isCurrent={isCurrent}>
                <Icon name={icon} className={isCurrent ? classes.currentIcon : undefined} />
                <span className="hidden-if-narrow">{name}</span>
                <Badge name={name} unseen={unseen} invalid={invalid} />
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** What is seen by looking at a screen. */
const unseenOn: Partial<Readonly<Record<Place['screen'], keyof Unseen>>> = {
  deliveries: 'deliveries',
  executions: 'failed',
};

interface BadgeProps {
  readonly name: (typeof entries)[number]['name'];
  readonly unseen: Unseen;
  /** Files that are broken: their flows are not served, or not as they stand. */
  readonly invalid: number;
}

/** What waits behind an entry, on every other screen: new deliveries, broken files, executions that failed. */
function Badge({ name, unseen, invalid }: BadgeProps) {
  if (name === 'Deliveries' && unseen.deliveries.size > 0) {
    return (
      <span className={`${classes.badge} hidden-if-narrow text-3`}>
        {formatUnseen(unseen.deliveries)}
        <span className="hidden">new</span>
      </span>
    );
  }
  if (name === 'Flows' && invalid > 0) return <Alarm count={String(invalid)} of="invalid" />;
  if (name === 'Executions' && unseen.failed.size > 0) return <Alarm count={formatUnseen(unseen.failed)} of="failed" />;
  return null;
}

function Alarm({ count, of }: { readonly count: string; readonly of: string }) {
  return (
    <span className={`${classes.badge} hidden-if-narrow bad`}>
      <Icon name="alert" size={14} />
      {count}
      <span className="hidden">{of}</span>
    </span>
  );
}

/** The product's mark: a hook on a bench. */
function Mark() {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" className={classes.mark} aria-hidden="true">
      <path d="M4 1.5v4.7a3.3 3.3 0 0 0 6.6 0v-1M8.3 6.5l2.3-2.3l2.3 2.3" className={classes.hook} />
      <path d="M1.5 14h13" className={classes.bench} />
    </svg>
  );
}
