// The trigger as the flow sees it, to try expressions over. Where nothing started there is none, and the tab says so.
import type { Execution } from '../../../main/contract/model.ts';
import type { Delivery } from '../../../main/contract/delivery.ts';
import { EmptyState } from '../../component/empty-state.tsx';
import { JsonView } from '../../component/json-view.tsx';
import { Load } from '../../component/load.tsx';
import { useCall } from '../../core/use-core.ts';
import { Link } from '../../router/router.tsx';
import { ExpressionBar } from '../execution/expression-bar.tsx';
import { useExpression } from '../execution/use-expression.ts';

/** The tab of a delivery. */
export function TriggerTab({ delivery }: { readonly delivery: Delivery }) {
  if (delivery.executionId === undefined) {
    return (
      <EmptyState title="No flow saw this delivery">
        Nothing was started, so there is no trigger. What arrived is under Body and Headers.
      </EmptyState>
    );
  }
  return <TriggerOf id={delivery.executionId} />;
}

/** Asks for the execution: only there are the variables that the flow saw. */
function TriggerOf({ id }: { readonly id: string }) {
  const execution = useCall('executions.get', { id });
  return <Load of={execution}>{(value) => <TriggerJson execution={value} />}</Load>;
}

/** The name by which flows read it; each expression that is copied from the tree begins with it. */
const root = ['trigger'] as const;

/** The trigger of an execution. */
export function TriggerJson({ execution: { id, trigger } }: { readonly execution: Execution }) {
  if (trigger === undefined)
    return (
      <EmptyState title="This execution has no trigger">It was started by another execution or by hand.</EmptyState>
    );
  return <TriedTrigger key={id} executionId={id} text={trigger.variables} />;
}

/** The tree, and above it a bar in which expressions over it are tried; a row of the tree puts its own there. */
function TriedTrigger({ executionId, text }: { readonly executionId: string; readonly text: string }) {
  const tried = useExpression({ executionId, initial: '{{ trigger.body }}' });
  return (
    <>
      <ExpressionBar tried={tried} />
      <JsonView
        text={text}
        root={root}
        label="trigger"
        onExpression={tried.put}
        aside={
          <>
            as the flow sees <span className="mono">trigger</span> ·{' '}
            <Link to={{ screen: 'playground' }} query={{ execution: executionId, template: tried.text }}>
              Playground
            </Link>
          </>
        }
      />
    </>
  );
}
