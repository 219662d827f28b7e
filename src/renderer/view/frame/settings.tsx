// The settings that are in force, where each comes from, and how the window looks. A setting is changed in the file where
// it stands, and counts at once or says that it counts at the next start; one that a flag or a variable gives stays.
import { Button, Select } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import type { ErrorValue } from '../../../main/contract/errors.ts';
import type { SettingSummary } from '../../../main/contract/setting-summary.ts';
import { DataTable } from '../../component/data-table.tsx';
import { EmptyState } from '../../component/empty-state.tsx';
import { Icon } from '../../component/icon.tsx';
import { Load } from '../../component/load.tsx';
import { PageBar } from '../../component/page-bar.tsx';
import { SearchField } from '../../component/search-field.tsx';
import { useTransport } from '../../core/core-context.tsx';
import { useAction, useCall } from '../../core/use-core.ts';
import { findSettings, originText } from '../../setting/origin-text.ts';
import { DesktopChoices } from './desktop-choices.tsx';
import classes from './facts-page.module.css';
import { SettingDialog } from './setting-dialog.tsx';
import { appearances, useAppearance } from './use-appearance.ts';

/** The screen. */
export function SettingsView() {
  const settings = useCall('server.settings', {});
  useForgetting();
  const [search, setSearch] = useState('');
  return (
    <>
      <PageBar
        title="Settings"
        actions={<SearchField label="Search settings" example="port" value={search} onChange={setSearch} />}
      />
      <Load of={settings}>
        {(all) => (
          <section className={classes.page} aria-label="All settings" tabIndex={0}>
            <Appearance />
            <DesktopChoices settings={all} />
            <Pending settings={all} />
            <SettingTable settings={all} search={search} />
          </section>
        )}
      </Load>
    </>
  );
}

/** Files are edited beside the window, and the tray changes them too: they are looked at each time anew. */
function useForgetting(): void {
  const client = useQueryClient();
  useEffect(() => () => client.removeQueries({ queryKey: ['server.settings'] }), [client]);
}

/** The one thing that is the window's own, and counts at once. */
function Appearance() {
  const { now, choose } = useAppearance();
  return (
    <div className={classes.note}>
      <Select
        label="Appearance"
        w={240}
        data={appearances.map(({ value, name }) => ({ value, label: name }))}
        value={now.value}
        allowDeselect={false}
        onChange={(value) => choose(appearances.find((each) => each.value === value)?.value ?? 'auto')}
      />
    </div>
  );
}

/** What waits for the next start, and the way to it; it is told where a change has just been made, too. */
function Pending({ settings }: { readonly settings: readonly SettingSummary[] }) {
  const { isDesktop } = useTransport();
  const restart = useAction('server.restart', []);
  const names = settings.filter(({ next }) => next !== undefined).map(({ name }) => name);
  return (
    <div className={`${classes.note} ${classes.pending} text-2`}>
      <p role="status">
        {names.length === 0
          ? 'A change counts at once, or at the next start where it says so.'
          : `Start Hookbench again for ${names.join(', ')} to count.`}
      </p>
      {isDesktop && names.length > 0 ? (
        <Button variant="default" size="compact-sm" onClick={() => void restart({})}>
          Restart Hookbench
        </Button>
      ) : null}
    </div>
  );
}

/** Names and actions have fixed widths, so that searching moves nothing; the meaning takes the rest. */
const columns = [
  { name: 'Setting', width: '232px' },
  { name: 'Value', width: '20%' },
  { name: 'Comes from', width: '22%' },
  { name: 'Meaning', width: 'auto' },
  { name: 'Actions', width: '96px', isNameHidden: true },
];

/** The settings that fit the search, and the dialog of the one that is being changed. */
function SettingTable({ settings, search }: { readonly settings: readonly SettingSummary[]; readonly search: string }) {
  const found = useMemo(() => findSettings(settings, search), [settings, search]);
  const [changed, setChanged] = useState<SettingSummary>();
  if (found.length === 0) return <EmptyState title="No setting fits this search">Search for another word.</EmptyState>;
  return (
    <>
      <DataTable label="Settings" columns={columns}>
        {found.map((setting) => (
          <SettingRow key={setting.name} setting={setting} onChange={() => setChanged(setting)} />
        ))}
      </DataTable>
      {changed === undefined ? null : <SettingDialog setting={changed} onClose={() => setChanged(undefined)} />}
    </>
  );
}

interface SettingRowProps {
  readonly setting: SettingSummary;
  readonly onChange: () => void;
}

function SettingRow({ setting, onChange }: SettingRowProps) {
  const { name, flag, variable, value, next, meaning, locked, origin, isLive } = setting;
  const [fault, setFault] = useState<ErrorValue>();
  const write = useAction('settings.write', ['server.settings']);
  const takeOut = async (): Promise<void> => {
    const written = await write({ name });
    setFault(written.ok ? undefined : written.error);
  };
  const { what, which } = originText(setting);
  const isInFile = origin.kind === 'folder' || origin.kind === 'user';
  return (
    <tr>
      <td className="mono break">
        <span className="strong">{name}</span>
        <div className="text-3">{flag}</div>
        <div className="text-3">{variable}</div>
      </td>
      <td className="break">
        <span className={value === undefined ? 'text-3' : 'mono'}>{value ?? 'not set'}</span>
        {isLive || locked !== undefined || next !== undefined ? null : (
          <div className="meta text-3">changes at a start</div>
        )}
        {next === undefined ? null : <div className="warn">{next.value ?? 'not set'} at the next start</div>}
      </td>
      <td className="break">
        {what}
        {/* The sentence below names a flag or a variable. */}
        {isInFile ? <div className="mono text-3">{which}</div> : null}
        {locked === undefined ? null : (
          <div className="text-2">
            <Icon name="key" size={14} /> Locked: {locked}
          </div>
        )}
        {fault === undefined ? null : (
          <div className="bad" role="alert">
            {fault.message}
          </div>
        )}
      </td>
      <td className="break">{meaning}</td>
      <td>
        {locked === undefined ? (
          <div className={classes.rowActions}>
            <Button variant="default" size="compact-sm" aria-label={`Change ${name}`} onClick={onChange}>
              Change
            </Button>
            {isInFile ? (
              <Button variant="subtle" size="compact-sm" aria-label={`Reset ${name}`} onClick={() => void takeOut()}>
                Reset
              </Button>
            ) : null}
          </div>
        ) : null}
      </td>
    </tr>
  );
}
