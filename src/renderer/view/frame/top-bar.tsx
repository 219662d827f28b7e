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

/** The bar; `onPalette` opens the palette. */
export function TopBar({ onPalette }: { readonly onPalette: () => void }) {
  const connection = useConnection();
  const info = useCall('server.info', {});
  const ingress = info.status === 'ready' ? info.value.ingress : undefined;
  return (
    <div className={classes.bar} role="region" aria-label="Listening">
      <Listening connection={connection} />
      {ingress === undefined ? null : (
        <>
          <code className="text-2">{ingress}</code>
          <CopyButton text={ingress} label="Copy address" />
        </>
      )}
      <div className={classes.right}>
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
function Listening({ connection }: { readonly connection: Connection }) {
  if (connection === 'lost' || connection === 'expired') {
    return (
      <span className={`${classes.state} bad`}>
        <Icon name="alert" size={14} />
        {connection === 'lost' ? 'Connection lost' : 'Session ended'}
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
