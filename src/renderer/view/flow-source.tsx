// The text of a flow, as it stands in its file, with the faults of each version of Kestra below it.
import { profiles } from '../../main/contract/profile.ts';
import type { FlowSource, Violation } from '../../main/contract/model.ts';
import { Icon } from '../component/icon.tsx';
import { PaneHead } from '../component/pane-head.tsx';
import { CopyButton } from '../component/copy-button.tsx';
import { YamlView } from '../component/yaml-view.tsx';
import { useCall } from '../core/use-core.ts';
import classes from './flow-source.module.css';

/** The tab. */
export function FlowSourceTab({ flow }: { readonly flow: FlowSource }) {
  return (
    <>
      <PaneHead actions={<CopyButton text={flow.source} label="Copy source" />}>
        <span className="mono">{flow.file}</span>
      </PaneHead>
      <YamlView text={flow.source} label={`Source of ${flow.file}`} />
      <Problems source={flow.source} />
    </>
  );
}

interface Problem extends Violation {
  readonly profile: string;
  readonly isFault: boolean;
}

function Problems({ source }: { readonly source: string }) {
  const verdicts = useCall('flows.validate', { source });
  if (verdicts.status !== 'ready') return null;
  const problems = profiles.flatMap((profile): readonly Problem[] => {
    const { violations, more, warnings } = verdicts.value[profile];
    return [
      ...violations.map((violation) => ({ ...violation, profile, isFault: true })),
      ...[...more, ...warnings].map((violation) => ({ ...violation, profile, isFault: false })),
    ];
  });
  if (problems.length === 0) return null;
  return (
    <section className={classes.problems} aria-label="Problems" tabIndex={0}>
      <h3 className={classes.head}>Problems</h3>
      <ul>
        {problems.map(({ profile, line, column, message, path, isFault }) => (
          <li key={`${profile} ${path} ${message}`} className={classes.problem}>
            <Icon name={isFault ? 'alert' : 'warning'} size={14} className={isFault ? 'bad' : 'warn'} />
            <span className="mono text-3">{line === undefined ? '' : `${line}:${column ?? 1}`}</span>
            <span className="text-2">Kestra {profile}</span>
            <span className="break">{message}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
