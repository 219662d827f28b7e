// What both tabs of a namespace share: title, tree of namespaces, the tabs with their counts. Each tab has an address.
import type { ReactNode } from 'react';
import { PageBar } from '../../component/page-bar.tsx';
import { TabPane } from '../../component/tab-pane.tsx';
import { useCall } from '../../core/use-core.ts';
import { useGo } from '../../router/router.tsx';
import classes from './secrets.module.css';

/** What it takes. */
export interface NamespaceFrameProps {
  readonly namespace: string;
  /** Stands in the page bar, with the way back to all namespaces. */
  readonly title: ReactNode;
  /** Stands at the left. */
  readonly tree: ReactNode;
  /** Which of the two tabs the children are the content of. */
  readonly shown: 'secrets' | 'kv';
  /** The buttons of the tab, at the right of the page bar. */
  readonly actions: ReactNode;
  /** Stands above the tabs. */
  readonly head?: ReactNode;
  readonly children: ReactNode;
}

/** Their ids stand in the address, but for the first, which is there without any. */
const tabs = [
  { id: 'secrets', name: 'Secrets' },
  { id: 'kv', name: 'Key-value store' },
] as const;

/** Draws the frame. */
export function NamespaceFrame({ namespace, title, tree, shown, actions, head, children }: NamespaceFrameProps) {
  // Both lists are read whichever tab is shown, since both tabs tell how many they hold.
  const secrets = useCall('secrets.list', { namespace });
  const entries = useCall('keyValues.list', { namespace });
  const go = useGo();
  return (
    <>
      <PageBar title={title} actions={actions} />
      <div className={classes.split}>
        {tree}
        <div className={classes.pane}>
          {head}
          <TabPane
            tabs={tabs}
            shown={shown}
            onShow={(tab) => go({ screen: 'namespace', namespace, ...(tab === 'secrets' ? {} : { tab }) })}
            counts={{
              secrets: secrets.status === 'ready' ? String(secrets.value.length) : '',
              kv: entries.status === 'ready' ? String(entries.value.length) : '',
            }}
          >
            {children}
          </TabPane>
        </div>
      </div>
    </>
  );
}
