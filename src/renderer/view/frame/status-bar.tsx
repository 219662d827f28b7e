// The status bar: which Kestra is behaved like, how the flows and the keychain stand, where webhooks arrive, which
// version this is.
import type { KeychainState } from '../../../main/contract/keychain.ts';
import { Icon } from '../../component/icon.tsx';
import { useCall } from '../../core/use-core.ts';
import { formatPlural } from '../../format/size.ts';
import { Link } from '../../router/router.tsx';
import classes from './status-bar.module.css';

/** The bar. */
export function StatusBar() {
  const info = useCall('server.info', {});
  // The empty bar keeps its place, so that nothing moves when the answer comes.
  if (info.status !== 'ready') return <footer className={classes.bar} />;
  const { kestra, flows, invalid, version, flowsFolder, ingress } = info.value;
  return (
    <footer className={classes.bar}>
      <span>
        Kestra <strong className={classes.strong}>{kestra}</strong>
      </span>
      <Link to={{ screen: 'flows' }} className={classes.link}>
        {formatPlural(flows, 'flow')}
        {invalid === 0 ? null : (
          <span className={`${classes.part} bad`}>
            <Icon name="alert" size={14} />
            {invalid} invalid
          </span>
        )}
      </Link>
      <Keychain />
      <span className={classes.part}>
        <Icon name="delivery" size={14} />
        <span className="hidden">Ingress </span>
        <span className="mono">{ingress.replace('http://', '')}</span>
      </span>
      <span className={`${classes.part} ${classes.folder}`}>
        <Icon name="folder" size={14} />
        <span className={`mono ${classes.path}`} title={flowsFolder}>
          {flowsFolder}
        </span>
      </span>
      <span className={classes.version}>{version}</span>
    </footer>
  );
}

/** For the eye both are the same: why there is none is told on the page of secrets. */
const keychainTexts: Readonly<Record<KeychainState, string>> = {
  ok: 'Keychain open',
  locked: 'Keychain locked',
  absent: 'No keychain',
  'addon-missing': 'No keychain',
};

/** Where secrets are kept; nothing is said before it is known. */
function Keychain() {
  const status = useCall('secrets.status', {});
  if (status.status !== 'ready') return null;
  const { state } = status.value;
  return (
    <Link to={{ screen: 'namespaces' }} className={classes.link}>
      <span className={`${classes.part} ${state === 'locked' ? 'warn' : ''}`}>
        <Icon name="key" size={14} />
        {keychainTexts[state]}
      </span>
    </Link>
  );
}
