// What stays on screen: sidebar, top bar, status bar, and the bars that say what is wrong with the whole.
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { NoticeBar } from '../component/notice-bar.tsx';
import { useConnection } from '../core/core-context.tsx';
import { useCall } from '../core/use-core.ts';
import { Sidebar } from './sidebar.tsx';
import classes from './shell.module.css';
import { StatusBar } from './status-bar.tsx';
import { TopBar } from './top-bar.tsx';

/** The window around a screen. */
export function Shell({ children }: { readonly children: ReactNode }) {
  return (
    <div className={classes.shell}>
      <a className={classes.skip} href="#main">
        Skip to content
      </a>
      <Sidebar />
      <TopBar />
      <main id="main" className={classes.main} tabIndex={-1}>
        <ConnectionNotice />
        <Problems />
        {children}
      </main>
      <StatusBar />
    </div>
  );
}

/** A lost core is said once, above everything, while what is on screen stays readable. */
function ConnectionNotice() {
  const connection = useConnection();
  if (connection === 'lost') {
    return (
      <NoticeBar kind="bad" title="Connection lost">
        Hookbench does not answer. It is tried again every few seconds, and what arrives meanwhile appears once it
        answers.
      </NoticeBar>
    );
  }
  if (connection !== 'expired') return null;
  const reload = (
    <Button variant="default" onClick={() => location.reload()}>
      Try again
    </Button>
  );
  return (
    <NoticeBar kind="bad" title="This window belongs to an earlier session" actions={reload}>
      Hookbench was started anew, with a new token. Open the link that it printed.
    </NoticeBar>
  );
}

/** What the program could not do at its start and goes on without, on every screen until it is mended. */
function Problems() {
  const info = useCall('server.info', {});
  if (info.status !== 'ready') return null;
  return info.value.problems.map((problem) => {
    const [what = '', ...why] = problem.message.split(': ');
    return (
      <NoticeBar key={problem.message} kind="warn" title={what}>
        {why.join(': ')}
      </NoticeBar>
    );
  });
}
