// The move of a flow to the newest Kestra: what both versions say, each refusal with what to write instead, and the
// rewritten text as a difference that is put into the file on request.
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ErrorValue } from '../../main/contract/errors.ts';
import type { FlowName } from '../../main/contract/methods.ts';
import type { FlowMove } from '../../main/contract/flow-parts.ts';
import type { FlowSource, Verdict } from '../../main/contract/model.ts';
import { newestProfile, type Profile, profiles } from '../../main/contract/profile.ts';
import { DiffView } from '../component/diff-view.tsx';
import { EmptyState } from '../component/empty-state.tsx';
import { Icon } from '../component/icon.tsx';
import { Load } from '../component/load.tsx';
import { PaneHead } from '../component/pane-head.tsx';
import { useAction, useCall } from '../core/use-core.ts';
import { shortFault } from '../delivery/short-fault.ts';
import { type MovePoint, movePointsOf } from '../flow/move-points.ts';
import { formatPlural } from '../format/size.ts';
import classes from './flow-move.module.css';

/** What it takes. */
export interface FlowMoveProps {
  readonly flow: FlowSource;
  readonly name: FlowName;
}

/** The tab. */
export function FlowMoveTab({ flow, name }: FlowMoveProps) {
  const verdicts = useCall('flows.validate', { source: flow.source });
  const move = useCall('flows.move', { source: flow.source });
  return (
    <Load of={verdicts}>
      {(judged) => (
        <Load of={move}>
          {(found) => (
            <div className={classes.split}>
              <section className={classes.left} aria-label="What changes" tabIndex={0}>
                <Head verdicts={judged} move={found} />
                <Points points={movePointsOf({ source: flow.source, newest: judged[newestProfile], move: found })} />
              </section>
              <section className={classes.right} aria-label="Rewritten text">
                <Rewrite key={`${name.namespace} ${name.id}`} flow={flow} name={name} move={found} />
              </section>
            </div>
          )}
        </Load>
      )}
    </Load>
  );
}

/** Both verdicts and what the move comes to, before any of its points. */
function Head({ verdicts, move }: { readonly verdicts: Readonly<Record<Profile, Verdict>>; readonly move: FlowMove }) {
  return (
    <div className={classes.part}>
      <h2 className={classes.verdicts}>
        {profiles.map((profile) => (
          <span key={profile} className={classes.verdict}>
            <Icon
              name={verdicts[profile].valid ? 'check' : 'close'}
              size={14}
              className={verdicts[profile].valid ? 'ok' : 'bad'}
            />
            {verdicts[profile].valid ? 'Runs on' : 'Refused by'} {profile}
          </span>
        ))}
      </h2>
      <p className="text-2">{summaryOf(verdicts[newestProfile], move)}</p>
    </div>
  );
}

/** What is to be done, in one sentence or two. */
function summaryOf({ valid }: Verdict, { replacements }: FlowMove): string {
  const mechanical = replacements.filter(({ isMechanical }) => isMechanical).length;
  const open = replacements.length - mechanical;
  if (replacements.length === 0) {
    return valid
      ? `Nothing in this flow needs to be written otherwise for Kestra ${newestProfile}.`
      : `What Kestra ${newestProfile} refuses here has no known replacement.`;
  }
  const now = `${formatPlural(mechanical, 'replacement')} can be made at once.`;
  if (open === 0) return now;
  const rest = `${formatPlural(open, 'place')} ${open === 1 ? 'needs' : 'need'} a decision of yours.`;
  return mechanical === 0 ? rest : `${now} ${rest}`;
}

function Points({ points }: { readonly points: readonly MovePoint[] }) {
  return (
    <ul>
      {points.map((point) => (
        <li key={`${point.line} ${point.column} ${point.what}`} className={classes.part}>
          <Point point={point} />
        </li>
      ))}
    </ul>
  );
}

function Point({ point }: { readonly point: MovePoint }) {
  const { line, column, what, instead, isMechanical, refusals } = point;
  // Further ones at this place are mostly consequences of the first.
  const [first] = refusals;
  return (
    <>
      <div className={classes.pointHead}>
        <Icon name={isMechanical ? 'check' : 'hand'} size={14} className={isMechanical ? 'ok' : 'warn'} />
        <h3 className="break">{what}</h3>
        {line === undefined ? null : <span className="mono text-3">{`${line}:${column ?? 1}`}</span>}
      </div>
      <div className={classes.pointText}>
        {first === undefined ? null : (
          <p className="mono text-2 break" title={first.trim()}>
            {shortFault(first)}
          </p>
        )}
        <p>{instead ?? 'No replacement is known.'}</p>
        <p className="meta text-3">
          {isMechanical ? 'Rewritten in the text beside' : 'Yours to decide'} ·{' '}
          {first === undefined ? 'shows when the flow runs' : 'shows when the flow is saved'}
        </p>
      </div>
    </>
  );
}

/** The difference is shown before anything is written, and only what needs no thinking is in it. */
function Rewrite({ flow, name, move }: FlowMoveProps & { readonly move: FlowMove }) {
  const { source, file } = flow;
  const { rewritten, replacements } = move;
  const { apply, isApplying, error } = useRewrite({ ...name, source });
  if (rewritten === source) return <EmptyState title="Nothing to rewrite">The text stays as it is.</EmptyState>;
  const count = replacements.filter(({ isMechanical }) => isMechanical).length;
  return (
    <>
      <PaneHead
        actions={
          <Button disabled={isApplying} onClick={apply}>
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
      <DiffView before={source} after={rewritten} label={`Difference of ${file}`} />
    </>
  );
}

/** Writes the file that was shown and nothing else: one that changed meanwhile is left alone and told of. */
function useRewrite(shown: FlowName & { readonly source: string }) {
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
