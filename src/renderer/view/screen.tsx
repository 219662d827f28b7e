// Place → screen. One line for each; a place without a screen says so and offers a way on.
import { assertNever } from '../../main/contract/errors.ts';
import { EmptyState } from '../component/empty-state.tsx';
import { PageBar } from '../component/page-bar.tsx';
import { Link, usePlace } from '../router/router.tsx';
import { DeliveriesView } from './deliveries.tsx';
import { DoctorView } from './doctor.tsx';
import { ExecutionView } from './execution.tsx';
import { ExecutionsView } from './executions.tsx';
import { FlowView } from './flow.tsx';
import { FlowsView } from './flows.tsx';
import { NamespacesView } from './namespaces.tsx';
import { SendView } from './send.tsx';
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
      return <FlowView {...place} />;
    case 'executions':
      return <ExecutionsView />;
    case 'execution':
      return <ExecutionView {...place} />;
    case 'namespaces':
      return <NamespacesView />;
    case 'namespace':
      return <NamespacesView namespace={place.namespace} />;
    case 'send':
      return <SendView {...place} />;
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
