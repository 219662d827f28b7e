// Namespaces: those that flows are in, as the tree that their names make. A namespace has its secrets and its key-value entries.
import type { FlowSummary } from '../../../main/contract/model.ts';
import { EmptyState } from '../../component/empty-state.tsx';
import { Load } from '../../component/load.tsx';
import { PageBar } from '../../component/page-bar.tsx';
import { useCall } from '../../core/use-core.ts';
import { Link } from '../../router/router.tsx';
import { FirstFlow } from '../flow/first-flow.tsx';
import classes from './namespaces.module.css';
import { KeyValuesPane } from './key-values.tsx';
import { SecretsPane } from './secrets.tsx';

/** The screen; without a namespace the list alone. */
export function NamespacesView({ namespace, tab }: { readonly namespace?: string; readonly tab?: string }) {
  const flows = useCall('flows.list', {});
  const title =
    namespace === undefined ? (
      'Namespaces'
    ) : (
      <>
        <Link to={{ screen: 'namespaces' }} className={classes.up}>
          Namespaces
        </Link>{' '}
        / {namespace}
      </>
    );
  return (
    <Load of={flows}>
      {(all) => (
        <>
          {namespace === undefined ? <PageBar title={title} /> : null}
          {namespace === undefined && all.length === 0 ? <FirstFlow title="No namespaces yet" /> : null}
          {namespace === undefined && all.length > 0 ? (
            <div className={classes.split}>
              <Tree flows={all} current={undefined} />
              <EmptyState title="Choose a namespace">
                Its secrets are what its flows read with {"{{ secret('NAME') }}"}.
              </EmptyState>
            </div>
          ) : null}
          {namespace !== undefined && tab === 'kv' ? (
            <KeyValuesPane
              key={namespace}
              namespace={namespace}
              title={title}
              tree={<Tree flows={all} current={namespace} />}
            />
          ) : null}
          {namespace === undefined || tab === 'kv' ? null : (
            <SecretsPane
              key={namespace}
              namespace={namespace}
              title={title}
              flows={all}
              tree={<Tree flows={all} current={namespace} />}
            />
          )}
        </>
      )}
    </Load>
  );
}

/**
 * Namespaces are indented by their parts; those above a flow are there although no flow is in them, since secrets
 * can be.
 */
function Tree({ flows, current }: { readonly flows: readonly FlowSummary[]; readonly current: string | undefined }) {
  const names = namespacesOf(flows, current);
  if (names.length === 0)
    return <EmptyState title="No namespaces">Flows are in namespaces, and there is no flow yet.</EmptyState>;
  return (
    <nav className={classes.tree} aria-label="Namespaces" tabIndex={-1}>
      <ul>
        {names.map((name) => {
          // What is above stands in the rows above; for assistive technology each row has its whole name.
          const parts = name.split('.');
          const count = flows.filter((flow) => flow.namespace === name).length;
          return (
            <li key={name}>
              <Link
                to={{ screen: 'namespace', namespace: name }}
                className={`${classes.entry} ${name === current ? classes.current : ''}`}
                isCurrent={name === current}
              >
                <span className="mono" style={{ paddingLeft: (parts.length - 1) * 16 }}>
                  <span className="hidden">{parts.slice(0, -1).map((part) => `${part}.`)}</span>
                  {parts.at(-1)}
                </span>
                <span className="text-3">
                  {count === 0 ? null : count}
                  {count === 0 ? null : <span className="hidden">{count === 1 ? ' flow' : ' flows'}</span>}
                </span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

/** The namespaces of flows and their parents, parents first; `also` is there although no flow is in it. */
function namespacesOf(flows: readonly FlowSummary[], also: string | undefined): readonly string[] {
  const named = flows.flatMap(({ namespace }) => (namespace === undefined ? [] : [namespace]));
  const all = [...named, ...(also === undefined ? [] : [also])].flatMap((name) => {
    const parts = name.split('.');
    return parts.map((_part, index) => parts.slice(0, index + 1).join('.'));
  });
  return [...new Set(all)].toSorted();
}
