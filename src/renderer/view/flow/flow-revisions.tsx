// The texts that a flow once had: each with its time and who wrote it, compared with the one before or with another that
// is chosen. One of them is gone on with as a text in the editor; nothing is written before it is saved there.
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { RevisionSummary } from '../../../main/contract/flow-revision.ts';
import type { FlowName } from '../../../main/contract/methods.ts';
import type { FlowSource } from '../../../main/contract/model.ts';
import { DiffView } from '../../component/diff-view.tsx';
import { EmptyState } from '../../component/empty-state.tsx';
import { Load } from '../../component/load.tsx';
import { PaneHead } from '../../component/pane-head.tsx';
import { useCall } from '../../core/use-core.ts';
import { compareBase, nameOfRevision } from '../../flow/revisions.ts';
import { useGo } from '../../router/router.tsx';
import classes from './flow-revisions.module.css';
import type { FlowEditing } from './use-flow-draft.ts';

/** What it takes. */
export interface FlowRevisionsProps {
  readonly flow: FlowSource;
  readonly name: FlowName;
  /** The text that is being edited; what is restored takes its place. */
  readonly editing: FlowEditing;
}

/** The tab. */
export function FlowRevisions(props: FlowRevisionsProps) {
  const { namespace, id } = props.name;
  const revisions = useCall('flows.revisions', { namespace, id });
  return (
    <Load of={revisions}>
      {(all) =>
        all.length === 0 ? (
          <EmptyState title="No revisions yet">
            A text gets a number when it serves for the first time. This one never could.
          </EmptyState>
        ) : (
          <Compared {...props} all={all} />
        )
      }
    </Load>
  );
}

type WithAll = FlowRevisionsProps & { readonly all: readonly RevisionSummary[] };

/** The list, and the difference of the one that is chosen. */
function Compared({ all, ...props }: WithAll) {
  const [picked, setPicked] = useState<number>();
  // What is not kept any more is not shown; then it is the newest.
  const shown = all.find(({ revision }) => revision === picked) ?? all[0];
  return (
    <div className={classes.split}>
      <ul className={classes.list} aria-label="Revisions">
        {all.map((each) => (
          <li key={each.revision}>
            <button
              type="button"
              className={classes.revision}
              aria-pressed={each.revision === shown?.revision}
              onClick={() => setPicked(each.revision)}
            >
              <span className="strong">rev {each.revision}</span>
              <span className="meta text-2">{nameOfRevision(each)}</span>
            </button>
          </li>
        ))}
      </ul>
      <section className={classes.right} aria-label="Difference">
        {shown === undefined ? null : <Difference key={shown.revision} {...props} all={all} shown={shown.revision} />}
      </section>
    </div>
  );
}

/** One revision beside another; restoring stands where it can be seen what it would change. */
function Difference({ flow, name, editing, all, shown }: WithAll & { readonly shown: number }) {
  const go = useGo();
  const [picked, setPicked] = useState<number>();
  const others = all.map(({ revision }) => revision).filter((revision) => revision !== shown);
  const base = others.find((revision) => revision === picked) ?? compareBase(shown, others);
  const { namespace, id } = name;
  const after = useCall('flows.revision', { namespace, id, revision: shown });
  const before = useCall('flows.revision', base === undefined ? undefined : { namespace, id, revision: base });
  const restore = (): void => {
    if (after.status !== 'ready') return;
    editing.edit(after.value.source, flow.source);
    go({ screen: 'flow', namespace, id });
  };
  const isCurrent = after.status === 'ready' && after.value.source === flow.source;
  return (
    <>
      <PaneHead
        actions={
          <Button variant="default" disabled={after.status !== 'ready' || isCurrent} onClick={restore}>
            Restore in the editor
          </Button>
        }
      >
        <span className="strong">rev {shown}</span>
        {isCurrent ? <span className="meta text-2">what the file holds</span> : null}
        {others.length === 0 ? null : (
          <NativeSelect
            aria-label={`Compare revision ${shown} with`}
            value={String(base)}
            data={others.map((revision) => ({ value: String(revision), label: `compared with rev ${revision}` }))}
            onChange={({ currentTarget }) => setPicked(Number(currentTarget.value))}
          />
        )}
      </PaneHead>
      <Load of={after}>
        {({ source }) => {
          if (base === undefined) return <DiffView before="" after={source} label={`Text of revision ${shown}`} />;
          const label = `From revision ${base} to ${shown}`;
          return <Load of={before}>{(old) => <Changes before={old.source} after={source} label={label} />}</Load>;
        }}
      </Load>
    </>
  );
}

/** A text may come back to what it once was. */
function Changes(texts: { readonly before: string; readonly after: string; readonly label: string }) {
  if (texts.before === texts.after) return <EmptyState title="The two texts are the same" />;
  return <DiffView {...texts} />;
}
