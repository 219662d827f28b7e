// Why an execution failed: the taskrun that failed, in the words of its log.
import type { Execution } from '../../../main/contract/model.ts';
import { CodeBlock } from '../../component/code-block.tsx';
import { StateBadge } from '../../component/state-badge.tsx';
import { useCall } from '../../core/use-core.ts';
import { Link } from '../../router/router.tsx';
import classes from './execution-failure.module.css';

/** The failure; nothing for an execution that did not fail. */
export function ExecutionFailure({ execution }: { readonly execution: Execution }) {
  const logs = useCall('executions.logs', { id: execution.id });
  if (execution.state.current !== 'FAILED') return null;
  const taskrun = execution.taskRunList.find(({ state }) => state.current === 'FAILED');
  // Until the log is there the failure is shown without its words.
  const errors = logs.status === 'ready' ? logs.value.filter(({ level }) => level === 'ERROR') : [];
  // A task that failed without a word is explained by the first error of the execution, if by any.
  const error = errors.find(({ taskRunId }) => taskRunId === taskrun?.id) ?? errors[0];
  return (
    <section className={classes.failure}>
      <h3>The delivery was accepted, the execution failed</h3>
      <div className={classes.stop}>
        {taskrun === undefined ? null : (
          <p>
            <span className="mono strong">{taskrun.taskId}</span> <StateBadge state={taskrun.state.current} />{' '}
            <span className="text-2">attempt {Math.max(taskrun.attempts.length, 1)}</span>
          </p>
        )}
        {error === undefined ? null : <CodeBlock text={error.message} label="error" />}
        <p>
          <Link to={{ screen: 'execution', id: execution.id }}>Open the execution</Link>{' '}
          <Link to={{ screen: 'flow', namespace: execution.namespace, id: execution.flowId }}>Open the flow</Link>
        </p>
      </div>
    </section>
  );
}
