// The top bar: whether webhooks can arrive and where, and how the window looks.
import { ActionIcon, Tooltip, useMantineColorScheme } from '@mantine/core';
import { CopyButton } from '../component/copy-button.tsx';
import { Icon } from '../component/icon.tsx';
import type { IconName } from '../component/icon-paths.ts';
import { type Connection } from '../core/connection.ts';
import { useConnection } from '../core/core-context.tsx';
import { useCall } from '../core/use-core.ts';
import classes from './top-bar.module.css';

/** The bar. */
export function TopBar() {
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

const schemes = [
  { value: 'auto', icon: 'system', name: 'as the system' },
  { value: 'light', icon: 'sun', name: 'light' },
  { value: 'dark', icon: 'moon', name: 'dark' },
] as const satisfies readonly { readonly value: string; readonly icon: IconName; readonly name: string }[];

/** Goes through the three: as the system, light, dark. */
function SchemeButton() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const index = schemes.findIndex(({ value }) => value === colorScheme);
  const now = schemes[index] ?? schemes[0];
  const next = schemes[(index + 1) % schemes.length] ?? schemes[0];
  const label = `Appearance: ${now.name}. Change to ${next.name}`;
  return (
    <Tooltip label={label}>
      <ActionIcon variant="subtle" aria-label={label} onClick={() => setColorScheme(next.value)}>
        <Icon name={now.icon} />
      </ActionIcon>
    </Tooltip>
  );
}
