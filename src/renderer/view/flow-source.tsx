// The text of a flow, as it stands in its file, with what the versions of Kestra find in it at its place and below.
import { useMemo } from 'react';
import type { FlowSource } from '../../main/contract/model.ts';
import { CopyButton } from '../component/copy-button.tsx';
import { Icon } from '../component/icon.tsx';
import type { LineFault } from '../component/line-faults.ts';
import { PaneHead } from '../component/pane-head.tsx';
import { YamlView } from '../component/yaml-view.tsx';
import { useCall } from '../core/use-core.ts';
import { shortFault } from '../delivery/short-fault.ts';
import { type Problem, problemsOf } from '../flow/problems.ts';
import classes from './flow-source.module.css';

/** The tab. */
export function FlowSourceTab({ flow }: { readonly flow: FlowSource }) {
  const verdicts = useCall('flows.validate', { source: flow.source });
  const problems = useMemo(() => (verdicts.status === 'ready' ? problemsOf(verdicts.value) : []), [verdicts]);
  const faults = useMemo(() => problems.flatMap(toLineFault), [problems]);
  return (
    <>
      <PaneHead actions={<CopyButton text={flow.source} label="Copy source" />}>
        <span className="mono">{flow.file}</span>
      </PaneHead>
      <YamlView text={flow.source} label={`Source of ${flow.file}`} faults={faults} />
      {problems.length === 0 ? null : <Problems problems={problems} />}
    </>
  );
}

function toLineFault({ line, column, message, profiles, isFault }: Problem): readonly LineFault[] {
  if (line === undefined) return [];
  const text = `${profiles.join(' and ')}: ${shortFault(message)}`;
  return [{ line, ...(column === undefined ? {} : { column }), message: text, kind: isFault ? 'bad' : 'warn' }];
}

function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  return (
    <section className={classes.problems} aria-label="Problems" tabIndex={0}>
      <h2 className={classes.head}>Problems</h2>
      <ul>
        {problems.map(({ profiles, line, column, message, path, isFault }) => (
          <li key={`${profiles.join()} ${path} ${line} ${message}`} className={classes.problem}>
            <Icon name={isFault ? 'alert' : 'warning'} size={14} className={isFault ? 'bad' : 'warn'} />
            <span className="mono text-3">{line === undefined ? '' : `${line}:${column ?? 1}`}</span>
            <span className="text-2">Kestra {profiles.join(' and ')}</span>
            <span className="break">
              <span className="hidden">{isFault ? 'refused: ' : 'remark: '}</span>
              {message}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
