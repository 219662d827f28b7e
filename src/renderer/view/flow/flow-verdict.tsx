// What each version of Kestra says of a flow's text: runs there, or how often it is refused.
import { profiles } from '../../../main/contract/profile.ts';
import { Icon } from '../../component/icon.tsx';
import { useCall } from '../../core/use-core.ts';
import { formatPlural } from '../../format/size.ts';
import type { Place } from '../../router/address.ts';
import { Link } from '../../router/router.tsx';
import classes from './flow-verdict.module.css';

/** What it takes. */
export interface FlowVerdictProps {
  readonly source: string;
  /** Without the number of refusals, for where there is little room. */
  readonly isShort?: boolean;
  /** Where the refusals are told with what to write instead; absent: the number is no link. */
  readonly to?: Place;
}

/** The verdict in one line. */
export function FlowVerdict({ source, isShort = false, to }: FlowVerdictProps) {
  const verdicts = useCall('flows.validate', { source });
  if (verdicts.status !== 'ready') return null;
  return (
    <span className={classes.verdict}>
      {profiles.map((profile) => {
        const { valid, violations } = verdicts.value[profile];
        return (
          <span key={profile} className={classes.one} title={violations.map(({ message }) => message).join('\n')}>
            <Icon name={valid ? 'check' : 'close'} size={14} className={valid ? 'ok' : 'bad'} />
            <span className="hidden">{valid ? 'runs on' : 'refused by'}</span>
            {profile}
            {valid || isShort ? null : <Refusals count={violations.length} to={to} />}
          </span>
        );
      })}
    </span>
  );
}

/** How often it is refused; a link where somebody can read what to write instead. */
function Refusals({ count, to }: { readonly count: number; readonly to: Place | undefined }) {
  const text = formatPlural(count, 'refusal');
  return to === undefined ? <span className="text-2">{text}</span> : <Link to={to}>{text}</Link>;
}
