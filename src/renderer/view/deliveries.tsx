// Deliveries
import { PageBar } from '../component/page-bar.tsx';
export function DeliveriesView(_p: { readonly id?: string; readonly tab?: string }) {
  return <PageBar title="Deliveries" />;
}
