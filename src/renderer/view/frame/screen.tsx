// Place → screen. One line for each; a place without a screen says so and offers a way on.
import { assertNever } from '../../../main/contract/errors.ts';
import { EmptyState } from '../../component/empty-state.tsx';
import { createLazyPart } from '../../component/lazy-part.tsx';
import { PageBar } from '../../component/page-bar.tsx';
import { Link, usePlace } from '../../router/router.tsx';
import { DeliveriesView } from '../delivery/deliveries.tsx';
import { ExecutionsView } from '../execution/executions.tsx';
import { FlowsView } from '../flow/flows.tsx';

// The lists are what the window opens with; everything else comes when somebody goes there.
const DoctorView = createLazyPart(async () => (await import('./doctor.tsx')).DoctorView);
const ExecutionView = createLazyPart(async () => (await import('../execution/execution.tsx')).ExecutionView);
const FlowView = createLazyPart(async () => (await import('../flow/flow.tsx')).FlowView);
const NamespacesView = createLazyPart(async () => (await import('../namespace/namespaces.tsx')).NamespacesView);
const PlaygroundView = createLazyPart(async () => (await import('../playground/playground.tsx')).PlaygroundView);
const SendView = createLazyPart(async () => (await import('../send/send.tsx')).SendView);
const SettingsView = createLazyPart(async () => (await import('./settings.tsx')).SettingsView);

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
