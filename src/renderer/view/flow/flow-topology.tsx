// The picture of a flow's text as it is being written. A task leads to its line in the editor.
import type { FlowName } from '../../../main/contract/methods.ts';
import type { ErrorValue } from '../../../main/contract/errors.ts';
import { EmptyState } from '../../component/empty-state.tsx';
import { FlowGraphView } from '../../component/flow-graph.tsx';
import { Load } from '../../component/load.tsx';
import { useCall } from '../../core/use-core.ts';
import { Link, useGo } from '../../router/router.tsx';

/** What it takes. */
export interface FlowTopologyProps {
  readonly name: FlowName;
  /** The text in the editor, saved or not. */
  readonly source: string;
}

/** The tab. */
export function FlowTopology({ name, source }: FlowTopologyProps) {
  const graph = useCall('flows.graph', { source });
  const go = useGo();
  if (graph.status === 'failed' && graph.error.code === 'FLOW_INVALID') {
    return <Undrawable name={name} error={graph.error} />;
  }
  return (
    <Load of={graph}>
      {(value) => (
        <FlowGraphView
          graph={value}
          label={`Topology of ${name.id}`}
          onOpen={({ line }) => {
            if (line !== undefined) go({ screen: 'flow', ...name }, { query: { line: String(line) } });
          }}
        />
      )}
    </Load>
  );
}

/** Why there is no picture, and the way to the place that has to be mended. */
function Undrawable({ name, error }: { readonly name: FlowName; readonly error: ErrorValue }) {
  const { message, line } = error;
  // What was attempted says the title.
  const reason = message.slice(message.indexOf(': ') + 2);
  return (
    <EmptyState title="This flow cannot be drawn">
      <p className="break">
        {line === undefined ? null : <strong>Line {line}: </strong>}
        {reason}
      </p>
      <p>
        <Link to={{ screen: 'flow', ...name }} query={line === undefined ? {} : { line: String(line) }}>
          {line === undefined ? 'Open the editor' : `Open line ${line} in the editor`}
        </Link>
      </p>
    </EmptyState>
  );
}
