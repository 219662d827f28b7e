// A delivery under the other version of Kestra: run on demand, since its tasks really run, and shown beside what was
// recorded here. Nothing of it is kept.
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ErrorValue } from '../../../main/contract/errors.ts';
import type { Execution, LogEntry } from '../../../main/contract/model.ts';
import type { Delivery } from '../../../main/contract/delivery.ts';
import { type Profile, profiles } from '../../../main/contract/profile.ts';
import type { RehearsedDelivery } from '../../../main/contract/rehearsal.ts';
import { isTerminated } from '../../../main/contract/state.ts';
import { Icon } from '../../component/icon.tsx';
import { Load } from '../../component/load.tsx';
import { NoteBlock } from '../../component/note-block.tsx';
import { type Loaded, useAction, useCall } from '../../core/use-core.ts';
import { compareRuns } from '../../delivery/comparison.ts';
import { ComparedParts } from './compared-parts.tsx';
import classes from './compared-parts.module.css';

/** A button for each other version, and what came of the last that was run. */
export function CompareVersion({ delivery }: { readonly delivery: Delivery }) {
  const info = useCall('server.info', {});
  // Nothing of it is kept, so that no list has to be read anew.
  const rehearse = useAction('deliveries.rehearse', []);
  // What the last run made of it stays while another runs, and where that one fails.
  const [told, setTold] = useState<RehearsedDelivery>();
  const [error, setError] = useState<ErrorValue>();
  const [isUnderWay, setIsUnderWay] = useState(false);
  const run = async (profile: Profile): Promise<void> => {
    setIsUnderWay(true);
    setError(undefined);
    const answer = await rehearse({ id: delivery.id, profile });
    setIsUnderWay(false);
    if (answer.ok) setTold(answer.value);
    else setError(answer.error);
  };
  // Until it is known which version runs here there is no button: one of them would compare that version with itself.
  const own = info.status === 'ready' ? info.value.kestra : undefined;
  return (
    <>
      <div className={classes.bar}>
        {profiles
          .filter((profile) => own !== undefined && profile !== own)
          .map((profile) => (
            <Button
              key={profile}
              variant="default"
              size="compact-sm"
              leftSection={<Icon name="play" size={14} />}
              loading={isUnderWay}
              onClick={() => void run(profile)}
            >
              Run on Kestra {profile} and compare
            </Button>
          ))}
        <span className="text-3">The flow really runs again: what it sends is sent. Nothing of it is kept.</span>
      </div>
      {error === undefined ? null : (
        <p className={`${classes.bar} bad break`} role="alert">
          {error.message}
        </p>
      )}
      {told === undefined ? null : <Told delivery={delivery} told={told} own={own ?? ''} />}
    </>
  );
}

interface ToldProps {
  readonly delivery: Delivery;
  /** What the other version made of it. */
  readonly told: RehearsedDelivery;
  /** The version that runs here; empty while it is not known. */
  readonly own: string;
}

/** What is recorded here stands at the left; an execution that goes on is compared as it is now. */
function Told({ delivery, told, own }: ToldProps) {
  // A delivery that started nothing has no execution to ask for: its run is empty, which is no error.
  const parameters = delivery.executionId === undefined ? undefined : { id: delivery.executionId };
  const execution = useCall('executions.get', parameters);
  const logs = useCall('executions.logs', parameters);
  return (
    <Load of={joinRun(parameters !== undefined, execution, logs)}>
      {(recorded) => (
        <section aria-label={`Compared with Kestra ${told.profile}`}>
          <div className={classes.bar}>
            <h3>Lines with − as recorded, with + on Kestra {told.profile}</h3>
            <Remarks delivery={delivery} told={told} own={own} />
          </div>
          <ComparedParts parts={compareRuns({ ...delivery, ...recorded }, told)} />
        </section>
      )}
    </Load>
  );
}

/** What makes the two sides less alike than their versions are. */
function Remarks({ delivery: { flowRevision }, told: { execution } }: ToldProps) {
  if (execution === undefined) return null;
  return (
    <>
      {flowRevision === undefined || flowRevision === execution.flowRevision ? null : (
        <NoteBlock>
          The flow has changed since: revision {flowRevision} was recorded, revision {execution.flowRevision} was run.
        </NoteBlock>
      )}
      {isTerminated(execution.state.current) ? null : (
        <NoteBlock>It had not ended after a minute, and was given up in state {execution.state.current}.</NoteBlock>
      )}
    </>
  );
}

/** The run as it stands in the journal. */
interface Recorded {
  readonly execution?: Execution;
  readonly logs: readonly LogEntry[];
}

/** What is recorded of the execution; nothing where none was started. */
function joinRun(
  isStarted: boolean,
  execution: Loaded<Execution>,
  logs: Loaded<readonly LogEntry[]>,
): Loaded<Recorded> {
  if (!isStarted) return { status: 'ready', value: { logs: [] } };
  // What is loading or has failed stands for both: half a run would look like a difference.
  if (execution.status !== 'ready') return execution;
  if (logs.status !== 'ready') return logs;
  return { status: 'ready', value: { execution: execution.value, logs: logs.value } };
}
