// The doctor: what the program finds out about its listeners, folders, keychain and versions, each with what to do,
// and the whole as a text for whoever is asked for help.
import { Button } from '@mantine/core';
import { checkWords, printChecks } from '../../../main/contract/print-checks.ts';
import type { ServerCheck } from '../../../main/contract/self-check.ts';
import { CopyButton } from '../../component/copy-button.tsx';
import { DataTable } from '../../component/data-table.tsx';
import { Icon } from '../../component/icon.tsx';
import type { IconName } from '../../component/icon-paths.ts';
import { Load } from '../../component/load.tsx';
import { PageBar } from '../../component/page-bar.tsx';
import { useAction, useCall } from '../../core/use-core.ts';
import classes from './facts-page.module.css';

/** The screen. */
export function DoctorView() {
  const checks = useCall('server.check', {});
  // Any call would do: what counts is that both answers are asked for again after it.
  const again = useAction('server.info', ['server.check', 'server.info']);
  const actions = (
    <>
      {checks.status === 'ready' ? (
        <CopyButton text={printChecks(checks.value)} label="Copy diagnostics">
          Copy diagnostics
        </CopyButton>
      ) : null}
      <Button variant="default" onClick={() => void again({})}>
        Look again
      </Button>
    </>
  );
  return (
    <>
      <PageBar title="Doctor" actions={actions} />
      <Load of={checks}>
        {(found) => (
          <section className={classes.page} aria-label="What was found" tabIndex={0}>
            <DataTable label="What was found" columns={columns}>
              {found.map((check) => (
                <Row key={check.name} check={check} />
              ))}
            </DataTable>
          </section>
        )}
      </Load>
    </>
  );
}

/** The first two have widths of their own; what was found takes the rest. */
const columns = [
  { name: 'State', width: '140px' },
  { name: 'What', width: '140px' },
  { name: 'Finding', width: 'auto' },
];

/** How each state is drawn, beside its word. */
const icons: Readonly<Record<ServerCheck['state'], IconName>> = { ok: 'check', warn: 'warning', bad: 'close' };

/** One finding, and below it what to do about it where there is something to do. */
function Row({ check: { name, state, finding, advice } }: { readonly check: ServerCheck }) {
  return (
    <tr>
      <td>
        <span className={`${classes.state} ${state}`}>
          <Icon name={icons[state]} size={14} />
          {checkWords[state]}
        </span>
      </td>
      <td className="strong">{name}</td>
      <td className="break">
        {finding}
        {advice === undefined ? null : <p className="meta text-2">{advice}</p>}
      </td>
    </tr>
  );
}
