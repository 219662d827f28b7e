// Why a delivery became what it is: each check with its finding, the one that stopped it with the reason, and
// under an execution the taskruns it made.
import type { DeliveryCheck, Diagnosis } from '../../../main/contract/diagnosis.ts';
import type { Delivery } from '../../../main/contract/delivery.ts';
import { Icon } from '../../component/icon.tsx';
import { Load } from '../../component/load.tsx';
import { NoteBlock } from '../../component/note-block.tsx';
import { useCall } from '../../core/use-core.ts';
import { Link } from '../../router/router.tsx';
import classes from './delivery-diagnosis.module.css';
import { DeliveryRemedies } from './delivery-remedies.tsx';
import { SameKey } from './delivery-same-key.tsx';
import { ExecutionFailure } from '../execution/execution-failure.tsx';
import { TaskRunTable } from '../execution/taskrun-table.tsx';

/** The tab. */
export function DiagnosisTab({ delivery }: { readonly delivery: Delivery }) {
  const diagnosis = useCall('deliveries.diagnose', { id: delivery.id });
  // A failed execution comes first: the request passed all checks then, and they say nothing of it.
  return (
    <>
      {delivery.executionId === undefined ? null : <Failure id={delivery.executionId} />}
      <Load of={diagnosis}>{(told) => <Checks diagnosis={told} delivery={delivery} />}</Load>
      <SameKey delivery={delivery} />
      {delivery.notes.length === 0 ? null : (
        <div className={classes.part}>
          <h3>Worth knowing</h3>
          {delivery.notes.map((note) => (
            <NoteBlock key={note}>{note}</NoteBlock>
          ))}
        </div>
      )}
      {delivery.executionId === undefined ? null : <MadeOfIt id={delivery.executionId} />}
    </>
  );
}

/** The checks, what is to be done, and what would be answered elsewhere. */
function Checks({ diagnosis, delivery }: { readonly diagnosis: Diagnosis; readonly delivery: Delivery }) {
  const { title, aside, checks, remedies } = diagnosis;
  return (
    <>
      <div className={classes.part}>
        <h3>{title}</h3>
        {aside === undefined ? null : <p className="text-2">{aside}</p>}
        <ul className={classes.checks}>
          {checks.map((check) => (
            <CheckRow key={check.name} check={check} executionId={delivery.executionId} />
          ))}
        </ul>
        <DeliveryRemedies id={delivery.id} remedies={remedies} />
      </div>
      <Elsewhere diagnosis={diagnosis} />
    </>
  );
}

/** What the same request would be answered with now, and by other versions of Kestra. */
function Elsewhere({ diagnosis: { again, others } }: { readonly diagnosis: Diagnosis }) {
  const answers = [
    ...(again === undefined ? [] : [{ when: 'Sent again now, this', ...again }]),
    ...others.map(({ profile, ...answer }) => ({ when: `On Kestra ${profile} this`, ...answer })),
  ];
  if (answers.length === 0) return null;
  return (
    <div className={classes.part}>
      <h3>Elsewhere</h3>
      {answers.map(({ when, status, reason, why }) => (
        <NoteBlock key={when}>
          {when} would answer{' '}
          <span className="mono">
            {status} {reason}
          </span>
          . {why}
        </NoteBlock>
      ))}
    </div>
  );
}

/** Icons and colours show at a glance where it ended. Only a stop is red; a condition that was false is not. */
const icons = { passed: 'check', stopped: 'close', declined: 'close', 'not reached': 'dash' } as const;
const colours = { passed: 'ok', stopped: 'bad', declined: 'text-2', 'not reached': 'text-3' } as const;

/**
 * One check of the many that a request passes, in their order. A condition that is false has declined, which is no
 * fault.
 */
function CheckRow({ check, executionId }: { readonly check: DeliveryCheck; readonly executionId: string | undefined }) {
  const { name, result, finding, reasons = [] } = check;
  // What stopped it takes room for its reasons, all else is one line. Icons are not read aloud, hence the hidden words.
  const isStop = result === 'stopped' || result === 'declined';
  return (
    <li className={classes.check}>
      <Icon name={icons[result]} className={colours[result]} />
      <span className={isStop ? 'strong' : 'text-2'}>
        {name} <span className="hidden">{result}</span>
      </span>
      {isStop ? (
        <div className={`${classes.stop} ${result === 'declined' ? classes.declined : ''} break`}>
          {finding}
          {reasons.map((reason) => (
            <p key={reason} className="text-2">
              {reason}
            </p>
          ))}
        </div>
      ) : (
        <span className={`${result === 'passed' ? 'mono' : 'text-3'} break`}>
          {name === 'Execution' && executionId !== undefined ? (
            <Link to={{ screen: 'execution', id: executionId }}>{executionId}</Link>
          ) : (
            finding
          )}
        </span>
      )}
    </li>
  );
}

/** A webhook that was accepted and whose execution failed: the caller mostly got a 200 before. */
function Failure({ id }: { readonly id: string }) {
  const execution = useCall('executions.get', { id });
  return execution.status === 'ready' ? <ExecutionFailure execution={execution.value} /> : null;
}

/** The taskruns, under the checks: the story goes on where the request ended. */
function MadeOfIt({ id }: { readonly id: string }) {
  const execution = useCall('executions.get', { id });
  // That it cannot be read is told by the cell above.
  if (execution.status !== 'ready') return null;
  return (
    <div className={classes.made}>
      <h3>What the flow made of it</h3>
      <TaskRunTable execution={execution.value} />
    </div>
  );
}
