// Place → screen. One line for each; a place without a screen says so and offers a way on.
import { assertNever } from '../../../main/contract/errors.ts';
import { EmptyState } from '../../component/empty-state.tsx';
import { PageBar } from '../../component/page-bar.tsx';
import { Link, usePlace } from '../../router/router.tsx';
import { DeliveriesView } from '../delivery/deliveries.tsx';
import { DoctorView } from './doctor.tsx';
import { ExecutionView } from '../execution/execution.tsx';
import { ExecutionsView } from '../execution/executions.tsx';
import { FlowView } from '../flow/flow.tsx';
import { FlowsView } from '../flow/flows.tsx';
import { NamespacesView } from '../namespace/namespaces.tsx';
import { PlaygroundView } from '../playground/playground.tsx';
import { SendView } from '../send/send.tsx';
import { SettingsView } from './settings.tsx';

/** The screen of the present place. */
export function Screen() {
  const { place } = usePlace();
  switch (place.screen) {
    case 'deliveries':
      return <DeliveriesView {...place} />;
    case 'flows':
      return <FlowsView />;
    case 'flow':
      // What is being edited belongs to one flow.
      return <FlowView key={`${place.namespace} ${place.id}`} {...place} />;
    case 'executions':
      return <ExecutionsView />;
    case 'execution':
      return <ExecutionView {...place} />;
    case 'namespaces':
      return <NamespacesView />;
    case 'namespace':
      return <NamespacesView {...place} />;
    case 'send':
      return <SendView {...place} />;
    case 'playground':
      return <PlaygroundView />;
    case 'doctor':
      return <DoctorView />;
    case 'settings':
      return <SettingsView />;
    case 'unknown':
      return <UnknownPlace />;
    default:
      return assertNever(place);
  }
}

/** Reached by an address that was typed or has been linked by another version. */
function UnknownPlace() {
  return (
    <>
      <PageBar title="Not found" />
      <EmptyState title="There is nothing at this address">
        <Link to={{ screen: 'deliveries' }}>Go to deliveries</Link>
      </EmptyState>
    </>
  );
}
