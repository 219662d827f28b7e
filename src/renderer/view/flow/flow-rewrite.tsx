// The text of a flow with the replacements that are wanted, as a difference; it is put into the file on request.
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ErrorValue } from '../../../main/contract/errors.ts';
import type { FlowMove } from '../../../main/contract/flow-parts.ts';
import type { FlowName, MoveRequest } from '../../../main/contract/methods.ts';
import type { FlowSource } from '../../../main/contract/model.ts';
import { DiffView } from '../../component/diff-view.tsx';
import { EmptyState } from '../../component/empty-state.tsx';
import { PaneHead } from '../../component/pane-head.tsx';
import { useAction, useCall } from '../../core/use-core.ts';
import { formatPlural } from '../../format/size.ts';
import classes from './flow-move.module.css';

/** What it takes. */
export interface FlowRewriteProps {
  readonly flow: FlowSource;
  readonly name: FlowName;
  /** The move with nothing left out. */
  readonly move: FlowMove;
  /** The replacements that are not wanted, by place. */
  readonly leftOut: ReadonlySet<number>;
}

/** The difference is shown before anything is written, and only what needs no thinking is in it. */
export function FlowRewrite({ flow, name, move, leftOut }: FlowRewriteProps) {
  const { source, file } = flow;
  // In order: the same choice is the same question, whichever box was changed first.
  const request: MoveRequest = { source, without: [...leftOut].sort((a, b) => a - b) };
  const { rewritten, error: unknown } = useRewritten(request, move);
  // What was said against writing counts before what was said against asking.
  const { apply, isApplying, error = unknown } = useRewrite({ ...name, ...request });
  if (move.problem !== undefined) {
    return (
      <EmptyState title="Nothing can be rewritten">
        <span className="break">{move.problem.message}</span>
      </EmptyState>
    );
  }
  // What is left, if anything, needs a decision: the list beside it says so.
  if (move.rewritten === source) return <EmptyState title="Nothing to rewrite">The text stays as it is.</EmptyState>;
  const count = move.replacements.filter(({ isMechanical }, index) => isMechanical && !leftOut.has(index)).length;
  return (
    <>
      <PaneHead
        actions={
          <Button disabled={isApplying || count === 0} onClick={apply}>
            Apply {formatPlural(count, 'change')}
          </Button>
        }
      >
        <span className="strong">Rewrite</span>
        <span className="mono">{file}</span>
      </PaneHead>
      {error === undefined ? null : (
        <p className={`${classes.error} bad break`} role="alert">
          {error.message}
        </p>
      )}
      {count === 0 ? (
        <EmptyState title="No change is picked">Pick what is to be rewritten.</EmptyState>
      ) : (
        <DiffView before={source} after={rewritten} label={`Difference of ${file}`} />
      )}
    </>
  );
}

/** The text as the core writes it. What was shown before stays until it is there, so that nothing flickers. */
function useRewritten(request: MoveRequest, whole: FlowMove) {
  // With nothing left out the answer is there already.
  const isWhole = request.without?.length === 0;
  const loaded = useCall('flows.move', isWhole ? undefined : request);
  const [shown, setShown] = useState({ source: request.source, move: whole });
  const latest = isWhole ? whole : loaded.status === 'ready' ? loaded.value : undefined;
  // Kept for the moment in which the next choice is asked about.
  if (latest !== undefined && latest !== shown.move) setShown({ source: request.source, move: latest });
  // What is kept of another text of the file says nothing about this one.
  const kept = shown.source === request.source ? shown.move : whole;
  return { rewritten: (latest ?? kept).rewritten, error: loaded.status === 'failed' ? loaded.error : undefined };
}

/** Writes the file that was shown and nothing else: one that changed meanwhile is left alone and told of. */
function useRewrite(shown: FlowName & MoveRequest) {
  const rewrite = useAction('flows.rewrite', ['flows.get', 'flows.list']);
  const [isApplying, setIsApplying] = useState(false);
  const [error, setError] = useState<ErrorValue>();
  const apply = (): void => {
    if (isApplying) return;
    setIsApplying(true);
    void rewrite(shown).then((done) => {
      setIsApplying(false);
      setError(done.ok ? undefined : done.error);
    });
  };
  return { apply, isApplying, error };
}
