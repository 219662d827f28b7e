// The top bar: whether webhooks can arrive and where, and how the window looks.
import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { CopyButton } from '../../component/copy-button.tsx';
import { Icon } from '../../component/icon.tsx';
import { KeyCap } from '../../component/key-cap.tsx';
import { type Connection } from '../../core/connection.ts';
import { useConnection } from '../../core/core-context.tsx';
import { useCall } from '../../core/use-core.ts';
import classes from './top-bar.module.css';
import { useAppearance } from './use-appearance.ts';
import { usePause } from './use-pause.ts';

/** The bar; `onPalette` opens the palette. */
export function TopBar({ onPalette }: { readonly onPalette: () => void }) {
  const connection = useConnection();
  const info = useCall('server.info', {});
  const { isPaused, isBusy, change } = usePause();
  const ingress = info.status === 'ready' ? info.value.ingress : undefined;
  return (
    <div className={classes.bar} role="region" aria-label="Listening">
      <Listening connection={connection} isPaused={isPaused === true} />
      {ingress === undefined ? null : (
        <>
          <code className="text-2">{ingress}</code>
          <CopyButton text={ingress} label="Copy address" />
        </>
      )}
      <div className={classes.right}>
        {isPaused === undefined ? null : (
          <Button
            variant="subtle"
            title={isPaused ? 'Take webhooks again' : 'Refuse every webhook with 503 until you resume'}
            leftSection={<Icon name={isPaused ? 'play' : 'pause'} />}
            aria-busy={isBusy}
            onClick={change}
          >
            {isPaused ? 'Resume' : 'Pause'}
          </Button>
        )}
        <Button
          variant="subtle"
          aria-keyshortcuts="Control+K"
          aria-haspopup="dialog"
          rightSection={<KeyCap>⌘K</KeyCap>}
          onClick={onPalette}
        >
          Go to
        </Button>
        <SchemeButton />
      </div>
    </div>
  );
}

/** Where webhooks arrive, or that the window has lost the program: then nothing on screen is news. */
function Listening({ connection, isPaused }: { readonly connection: Connection; readonly isPaused: boolean }) {
  if (connection === 'lost' || connection === 'expired') {
    return (
      <span className={`${classes.state} bad`}>
        <Icon name="alert" size={14} />
        {connection === 'lost' ? 'Connection lost' : 'Session ended'}
      </span>
    );
  }
  if (isPaused) {
    return (
      <span className={`${classes.state} warn`} title="Every webhook gets 503 until you resume">
        <Icon name="pause" size={14} />
        Paused
      </span>
    );
  }
  return (
    <span className={`${classes.state} ${connection === 'open' ? 'ok' : 'text-3'}`}>
      <span className={classes.dot} />
      {connection === 'open' ? 'Listening' : 'Connecting'}
    </span>
  );
}

/** Goes through the three: as the system, light, dark. */
function SchemeButton() {
  const { now, next, change } = useAppearance();
  const label = `Appearance: ${now.name}. Change to ${next.name}`;
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" aria-label={label} onClick={change}>
        <Icon name={now.icon} />
      </ActionIcon>
    </Tooltip>
  );
}
