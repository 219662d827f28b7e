// The text of a flow, as it stands in its file, with what the versions of Kestra find in it at its place and below.
import { useMemo } from 'react';
import type { FlowSource } from '../../../main/contract/model.ts';
import { CopyButton } from '../../component/copy-button.tsx';
import { Icon } from '../../component/icon.tsx';
import type { LineFault } from '../../component/line-faults.ts';
import { PaneHead } from '../../component/pane-head.tsx';
import { YamlView } from '../../component/yaml-view.tsx';
import { useCall } from '../../core/use-core.ts';
import { shortFault } from '../../delivery/short-fault.ts';
import { type Problem, problemsOf, saidBy } from '../../flow/problems.ts';
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

function toLineFault(problem: Problem): readonly LineFault[] {
  const { line, column, message, isFault } = problem;
  if (line === undefined) return [];
  const text = `${saidBy(problem)}: ${shortFault(message)}`;
  return [{ line, ...(column === undefined ? {} : { column }), message: text, kind: isFault ? 'bad' : 'warn' }];
}

function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  return (
    <section className={classes.problems} aria-label="Problems" tabIndex={0}>
      <h2 className={classes.head}>Problems</h2>
      <ul>
        {problems.map((problem) => (
          <ProblemRow key={keyOf(problem)} problem={problem} />
        ))}
      </ul>
    </section>
  );
}

function keyOf({ profiles, path, line, column, message }: Problem): string {
  return `${profiles.join()} ${path} ${line}:${column} ${message}`;
}

function ProblemRow({ problem }: { readonly problem: Problem }) {
  const { line, column, message, rule, isFault } = problem;
  return (
    <li className={classes.problem}>
      <Icon name={isFault ? 'alert' : 'warning'} size={14} className={isFault ? 'bad' : 'warn'} />
      <span className="mono text-3">{line === undefined ? '' : `${line}:${column ?? 1}`}</span>
      <span className="text-2">{saidBy(problem)}</span>
      <span className="break">
        <span className="hidden">{isFault ? 'refused: ' : 'remark: '}</span>
        {rule === undefined ? null : <span className="mono text-2">{rule}: </span>}
        {message}
      </span>
    </li>
  );
}
