// The two settings of the desktop app that people change by a click: whether it notifies, and whether it goes on without
// its window. They are settings as all others, and stand in the table too; in a browser there is nothing to choose.
import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { ErrorValue } from '../../../main/contract/errors.ts';
import type { SettingSummary } from '../../../main/contract/setting-summary.ts';
import { useTransport } from '../../core/core-context.tsx';
import { useAction } from '../../core/use-core.ts';
import classes from './facts-page.module.css';

/** Each choice with its values for unchecked and checked. */
const choices = [
  { name: 'notifications', label: 'Notify of failed executions and unmatched deliveries', off: 'off', on: 'failures' },
  { name: 'closeToTray', label: 'Go on in the tray when the window is closed', off: 'false', on: 'true' },
] as const;

/** Shows them in the desktop app. */
export function DesktopChoices({ settings }: { readonly settings: readonly SettingSummary[] }) {
  const { isDesktop } = useTransport();
  const [fault, setFault] = useState<ErrorValue>();
  const write = useAction('settings.write', ['server.settings']);
  if (!isDesktop) return null;
  const choose = async (name: string, value: string): Promise<void> => {
    const written = await write({ name, value });
    setFault(written.ok ? undefined : written.error);
  };
  return (
    <div className={`${classes.note} ${classes.choices}`} role="group" aria-label="Desktop app">
      {choices.map(({ name, label, off, on }) => {
        const setting = settings.find((each) => each.name === name);
        return setting === undefined ? null : (
          <Checkbox
            key={name}
            label={label}
            description={setting.locked === undefined ? `${name}, ${setting.flag}` : `Locked: ${setting.locked}`}
            checked={setting.value === on}
            disabled={setting.locked !== undefined}
            onChange={({ currentTarget }) => void choose(name, currentTarget.checked ? on : off)}
          />
        );
      })}
      {fault === undefined ? null : (
        <p className="bad break" role="alert">
          {fault.message}
        </p>
      )}
    </div>
  );
}
