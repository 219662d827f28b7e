// The settings that are in force, each with the three names under which it can be set, and how the window looks. What
// the program reads at its start is shown here and not changed.
import { Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { SettingSummary } from '../../../main/contract/self-check.ts';
import { DataTable } from '../../component/data-table.tsx';
import { EmptyState } from '../../component/empty-state.tsx';
import { Load } from '../../component/load.tsx';
import { PageBar } from '../../component/page-bar.tsx';
import { SearchField } from '../../component/search-field.tsx';
import { useCall } from '../../core/use-core.ts';
import classes from './facts-page.module.css';
import { appearances, useAppearance } from './use-appearance.ts';

/** The screen. */
export function SettingsView() {
  const settings = useCall('server.settings', {});
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
            <p className={`${classes.note} text-2`}>
              Hookbench reads these at its start. Write them into <code>hookbench.yaml</code> of the flows folder or
              into your settings file, or give them as a flag or an environment variable.
            </p>
            <SettingTable settings={all} search={search} />
          </section>
        )}
      </Load>
    </>
  );
}

/** The one thing that is the window's own. */
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

/** Names and flags have fixed widths, so that searching moves nothing; the meaning takes the rest. */
const columns = [
  { name: 'Setting', width: '160px' },
  { name: 'Value', width: '24%' },
  { name: 'Flag and variable', width: '230px' },
  { name: 'Meaning', width: 'auto' },
];

/** The settings that fit. The search looks at all that is said of one: a port is found by its number too. */
function SettingTable({ settings, search }: { readonly settings: readonly SettingSummary[]; readonly search: string }) {
  const found = useMemo(() => {
    const small = search.toLowerCase();
    return settings.filter((each) => Object.values(each).join(' ').toLowerCase().includes(small));
  }, [settings, search]);
  if (found.length === 0) return <EmptyState title="No setting fits this search">Search for another word.</EmptyState>;
  return (
    <DataTable label="Settings" columns={columns}>
      {found.map(({ name, flag, variable, value, meaning }) => (
        <tr key={name}>
          <td className="mono">{name}</td>
          <td className="mono break">{value ?? <span className="text-3">not set</span>}</td>
          <td className="mono break">
            {flag}
            <div className="text-3">{variable}</div>
          </td>
          <td className="break">{meaning}</td>
        </tr>
      ))}
    </DataTable>
  );
}
