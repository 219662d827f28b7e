// What stays on screen: sidebar, top bar, status bar, and the bars that say what is wrong with the whole.
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { NoticeBar } from '../../component/notice-bar.tsx';
import { useKeys } from '../../component/use-keys.ts';
import { ScreenDeedsProvider } from '../../component/use-screen-deeds.ts';
import { useConnection } from '../../core/core-context.tsx';
import { useCall } from '../../core/use-core.ts';
import { type Deed, screens } from '../../palette/keys.ts';
import { createScreenDeeds } from '../../palette/screen-deeds.ts';
import { useGo } from '../../router/router.tsx';
import { CommandPalette } from './command-palette.tsx';
import { KeySheet } from './key-sheet.tsx';
import { LiveRegion } from './live-region.tsx';
import { Sidebar } from './sidebar.tsx';
import classes from './shell.module.css';
import { StatusBar } from './status-bar.tsx';
import { TopBar } from './top-bar.tsx';
import { useAppearance } from './use-appearance.ts';
import { usePause } from './use-pause.ts';

/** The window around a screen. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const { opened, open, close, act } = useOverlays();
  const [deeds] = useState(createScreenDeeds);
  return (
    <ScreenDeedsProvider value={deeds}>
      <div className={classes.shell}>
        {/* Shown while it is focused: with it a keyboard need not pass the sidebar on every screen. */}
        <a className={classes.skip} href="#main">
          Skip to content
        </a>
        <Sidebar />
        <TopBar onPalette={() => open('palette')} />
        <main id="main" className={classes.main} tabIndex={-1}>
          <ConnectionNotice />
          <Problems />
          {children}
        </main>
        <StatusBar />
        <LiveRegion />
        {opened === 'palette' ? <CommandPalette onClose={close} onDeed={act} /> : null}
        {opened === 'keys' ? <KeySheet onClose={close} /> : null}
      </div>
    </ScreenDeedsProvider>
  );
}

/** What lies over the screen, and the keys that work everywhere. A dialog that is open keeps what was typed into it. */
function useOverlays() {
  const go = useGo();
  const { change } = useAppearance();
  const pause = usePause();
  const [opened, setOpened] = useState<'palette' | 'keys'>();
  const open = (overlay: 'palette' | 'keys'): void => {
    if (opened === overlay) setOpened(undefined);
    else if (document.querySelector('[role=dialog]') === null) setOpened(overlay);
  };
  const act = (deed: Deed): void => {
    if (deed === 'appearance') change();
    else if (deed === 'pause') pause.change();
    else setOpened(deed);
  };
  useKeys({
    'mod+k': () => open('palette'),
    '?': () => open('keys'),
    ...Object.fromEntries(screens.map(({ keys, to }) => [keys, () => go(to)])),
  });
  return { opened, open, close: () => setOpened(undefined), act };
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
    // The part of the sentence before the colon says what was attempted, the rest what was against it.
    const [what = '', ...why] = problem.message.split(': ');
    return (
      <NoticeBar key={problem.message} kind="warn" title={what}>
        {why.join(': ')}
      </NoticeBar>
    );
  });
}
