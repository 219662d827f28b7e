// Tabs that fill what is left of a screen, and the content of the one that is shown.
import { Tabs } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './tab-pane.module.css';

/** What it takes. */
export interface TabPaneProps<T extends string> {
  readonly tabs: readonly { readonly id: T; readonly name: string }[];
  readonly shown: T;
  readonly onShow: (id: T) => void;
  /** How many things a tab holds, or another short mark beside its name. */
  readonly counts?: Partial<Record<T, string>>;
  /** Whether the content is reached by Tab, to be scrolled by keys; false where it has fields of its own. Default true. */
  readonly isReached?: boolean;
  readonly children: ReactNode;
}

/** Draws it. */
export function TabPane<T extends string>(props: TabPaneProps<T>) {
  const { tabs, shown, onShow, counts, isReached = true, children } = props;
  // There is one panel, which always belongs to the shown tab: what is in it is the caller's.
  return (
    <Tabs
      className={classes.pane}
      value={shown}
      // What is hidden would go on asking the core and listening to keys.
      keepMounted={false}
      onChange={(next) => {
        const chosen = tabs.find(({ id }) => id === next);
        if (chosen !== undefined) onShow(chosen.id);
      }}
    >
      <Tabs.List>
        {tabs.map(({ id, name }) => (
          <Tabs.Tab key={id} value={id} rightSection={counts?.[id]}>
            {name}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value={shown} className={classes.panel} {...(isReached ? { tabIndex: 0 } : {})}>
        {children}
      </Tabs.Panel>
    </Tabs>
  );
}
