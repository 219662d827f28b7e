// The move of a flow to the newest Kestra: what both versions say, each refusal with what to write instead and whether
// it is to be made, and the text that comes of it.
import { useState } from 'react';
import type { FlowName } from '../../../main/contract/methods.ts';
import type { FlowMove } from '../../../main/contract/flow-parts.ts';
import type { FlowSource, Verdict } from '../../../main/contract/model.ts';
import { newestProfile, type Profile, profiles } from '../../../main/contract/profile.ts';
import { Icon } from '../../component/icon.tsx';
import { Load } from '../../component/load.tsx';
import { useCall } from '../../core/use-core.ts';
import { movePointsOf } from '../../flow/move-points.ts';
import { formatPlural } from '../../format/size.ts';
import classes from './flow-move.module.css';
import { FlowMovePoints } from './flow-move-points.tsx';
import { FlowRewrite } from './flow-rewrite.tsx';

/** What it takes. */
export interface FlowMoveProps {
  /** As the file holds it: what is typed and not saved is not judged here. */
  readonly flow: FlowSource;
  readonly name: FlowName;
}

/** The tab. */
export function FlowMoveTab({ flow, name }: FlowMoveProps) {
  const { source } = flow;
  // The core judges and rewrites apart. Both are waited for, as most points have something of either.
  const verdicts = useCall('flows.validate', { source });
  const move = useCall('flows.move', { source });
  const { leftOut, toggle } = useLeftOut(source);
  return (
    <Load of={verdicts}>
      {(judged) => (
        <Load of={move}>
          {(found) => (
            <div className={classes.split}>
              <section className={classes.left} aria-label="What changes" tabIndex={0}>
                <Head verdicts={judged} move={found} />
                <FlowMovePoints
                  points={movePointsOf({ source, newest: judged[newestProfile], move: found })}
                  leftOut={leftOut}
                  onToggle={toggle}
                />
              </section>
              <section className={classes.right} aria-label="Rewritten text">
                <FlowRewrite
                  // Another flow begins without what was said against writing the one before.
                  key={`${name.namespace} ${name.id}`}
                  flow={flow}
                  name={name}
                  move={found}
                  leftOut={leftOut}
                />
              </section>
            </div>
          )}
        </Load>
      )}
    </Load>
  );
}

/** The replacements that are not wanted, by place; another text has others, so that nothing is left out of it. */
function useLeftOut(source: string) {
  const [kept, setKept] = useState({ source, places: none });
  const leftOut = kept.source === source ? kept.places : none;
  const toggle = (index: number): void => {
    const places = new Set(leftOut);
    if (!places.delete(index)) places.add(index);
    setKept({ source, places });
  };
  return { leftOut, toggle };
}

const none: ReadonlySet<number> = new Set();

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
function summaryOf({ valid }: Verdict, { replacements, problem }: FlowMove): string {
  if (problem !== undefined) {
    return `Line ${problem.line} cannot be read, so nothing can be told of the rest. Mend it first.`;
  }
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
