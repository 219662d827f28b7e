// Which secrets a flow reads, and whether they are set: known from its text before it fails for one. A name that an
// expression computes is not known.
import type { FlowName } from '../../../main/contract/methods.ts';
import { Icon } from '../../component/icon.tsx';
import { useCall } from '../../core/use-core.ts';
import { findSecretNames } from '../../delivery/secret-names.ts';
import { Link } from '../../router/router.tsx';
import classes from './flows.module.css';

/** The cell; empty until it is known. */
export function FlowSecrets({ name }: { readonly name: FlowName }) {
  const { namespace, id } = name;
  const flow = useCall('flows.get', name);
  // All flows of a namespace ask the same, once.
  const known = useCall('secrets.list', { namespace });
  if (flow.status !== 'ready' || known.status !== 'ready') return null;
  const needed = [...new Set(findSecretNames(flow.value.source).map((place) => place.name))];
  if (needed.length === 0) return <span className="text-3">none</span>;
  const set = new Set(known.value.map(({ key }) => key));
  const missing = needed.filter((key) => !set.has(key));
  if (missing.length === 0) return <span title={needed.join('\n')}>{needed.length} set</span>;
  return (
    <div className={classes.name} title={missing.join('\n')}>
      <span className={`${classes.line} warn strong`}>
        <Icon name="warning" size={14} />
        {missing.length} missing
      </span>
      <Link
        to={{ screen: 'namespace', namespace }}
        className="meta"
        label={`Set value of ${missing.join(', ')} for ${id}`}
      >
        Set value
      </Link>
    </div>
  );
}
