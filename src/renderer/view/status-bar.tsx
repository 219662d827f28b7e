// The status bar: which Kestra is behaved like, how the flows stand, which version this is.
import { Icon } from '../component/icon.tsx';
import { useCall } from '../core/use-core.ts';
import { formatPlural } from '../format/size.ts';
import { Link } from '../router/router.tsx';
import classes from './status-bar.module.css';

/** The bar. */
export function StatusBar() {
  const info = useCall('server.info', {});
  if (info.status !== 'ready') return <footer className={classes.bar} />;
  const { kestra, flows, invalid, version, flowsFolder } = info.value;
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
