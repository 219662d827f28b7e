// An execution in facts: when each state began, its labels, its inputs.
import type { Execution } from '../../../main/contract/model.ts';
import { CodeBlock } from '../../component/code-block.tsx';
import { FactList } from '../../component/fact-list.tsx';
import { StateBadge } from '../../component/state-badge.tsx';
import { formatDay, formatTimeOfDay } from '../../format/time.ts';
import { indentJson } from '../../json/indent-json.ts';
import { Link } from '../../router/router.tsx';
import classes from './execution-overview.module.css';
import { TaskRunTable } from './taskrun-table.tsx';

/** The tab. */
export function ExecutionOverview({ execution }: { readonly execution: Execution }) {
  const { inputs } = execution;
  return (
    <>
      <States execution={execution} />
      <Origin execution={execution} />
      {inputs === undefined || inputs === '{}' ? null : (
        <section className={classes.part}>
          <h2>Inputs</h2>
          <CodeBlock text={indentJson(inputs)} label="inputs" />
        </section>
      )}
      <section className={classes.tasks}>
        <h2>Taskruns</h2>
        <TaskRunTable execution={execution} />
      </section>
    </>
  );
}

/** Every state with the time it began, as Kestra keeps them: a retried or resumed execution shows it here. */
function States({ execution: { state } }: { readonly execution: Execution }) {
  return (
    <section className={classes.part}>
      <h2>States</h2>
      <FactList
        facts={state.histories.map(({ state: name, date }, index) => [
          // A state can come twice, as RUNNING does around a Pause: its place tells them apart.
          `${index + 1}`,
          <span key={date} className={classes.state}>
            <StateBadge state={name} />
            <time className="mono text-2" dateTime={date} title={date}>
              {formatDay(date)} {formatTimeOfDay(date)}
            </time>
          </span>,
        ])}
      />
    </section>
  );
}

/** Who started it, and under which labels it is found again. */
function Origin({ execution: { labels, trigger, parentId, tenantId } }: { readonly execution: Execution }) {
  return (
    <section className={classes.part}>
      <h2>Origin</h2>
      <FactList
        facts={[
          [
            'Tenant',
            <span key="tenant" className="mono">
              {tenantId}
            </span>,
          ],
          [
            'Trigger',
            trigger === undefined ? (
              'none'
            ) : (
              <span key="value" className="mono">{`${trigger.id} · ${trigger.type}`}</span>
            ),
          ],
          ...(parentId === undefined
            ? []
            : [
                [
                  'Started by',
                  <Link key="parent" to={{ screen: 'execution', id: parentId }}>
                    {parentId}
                  </Link>,
                ] as const,
              ]),
          [
            'Labels',
            labels.length === 0 ? (
              'none'
            ) : (
              <span key="value" className="mono">
                {labels.map(({ key, value }) => `${key}: ${value}`).join(', ')}
              </span>
            ),
          ],
        ]}
      />
    </section>
  );
}
