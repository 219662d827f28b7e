// The secrets of a namespace: names and where they come from, which flows read them, which are missing. Values
// are written and never shown.
import { Button, Tabs } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { FlowSummary, SecretName } from '../../main/contract/model.ts';
import { DataTable } from '../component/data-table.tsx';
import { EmptyState } from '../component/empty-state.tsx';
import { ErrorState } from '../component/error-state.tsx';
import { Icon } from '../component/icon.tsx';
import { Load } from '../component/load.tsx';
import { PageBar } from '../component/page-bar.tsx';
import { useAction, useCall } from '../core/use-core.ts';
import type { ErrorValue } from '../../main/contract/errors.ts';
import { NewSecretDialog } from './new-secret.tsx';
import classes from './secrets.module.css';
import { SecretRow } from './secret-row.tsx';
import { useSecretUses } from './use-secret-uses.ts';

/** What it takes. */
export interface SecretsPaneProps {
  readonly namespace: string;
  readonly title: ReactNode;
  readonly flows: readonly FlowSummary[];
  /** Stands at the left. */
  readonly tree: ReactNode;
}

/** The page of a namespace. */
export function SecretsPane({ namespace, title, flows, tree }: SecretsPaneProps) {
  const secrets = useCall('secrets.list', { namespace });
  const [asked, setAsked] = useState<string>();
  return (
    <>
      <PageBar
        title={title}
        actions={
          <Button leftSection={<Icon name="plus" />} onClick={() => setAsked('')}>
            New secret
          </Button>
        }
      />
      <div className={classes.split}>
        {tree}
        <Tabs value="secrets" className={classes.pane}>
          <Tabs.List>
            <Tabs.Tab value="secrets" rightSection={secrets.status === 'ready' ? String(secrets.value.length) : ''}>
              Secrets
            </Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="secrets" className={classes.panel} tabIndex={0}>
            <Load of={secrets}>
              {(names) => <SecretTable namespace={namespace} names={names} flows={flows} onSet={setAsked} />}
            </Load>
          </Tabs.Panel>
        </Tabs>
      </div>
      {asked === undefined ? null : (
        <NewSecretDialog namespace={namespace} name={asked} onClose={() => setAsked(undefined)} />
      )}
    </>
  );
}

interface SecretTableProps {
  readonly namespace: string;
  readonly names: readonly SecretName[];
  readonly flows: readonly FlowSummary[];
  readonly onSet: (name: string) => void;
}

function SecretTable({ namespace, names, flows, onSet }: SecretTableProps) {
  const uses = useSecretUses(namespace, flows);
  const remove = useAction('secrets.delete', ['secrets.list']);
  const [fault, setFault] = useState<ErrorValue>();
  const missing = [...uses.keys()].filter((key) => !names.some((name) => name.key === key));
  const keys = [...names.map(({ key }) => key), ...missing].toSorted();
  if (keys.length === 0) {
    return (
      <EmptyState title="No secrets yet">
        Flows of {namespace} read a secret as <span className="mono">{"{{ secret('NAME') }}"}</span>. Create one with
        New secret.
      </EmptyState>
    );
  }
  const deleteSecret = (key: string): void => {
    void remove({ namespace, key }).then((answer) => setFault(answer.ok ? undefined : answer.error));
  };
  return (
    <>
      {fault === undefined ? null : <ErrorState error={fault} />}
      <DataTable
        label={`Secrets of ${namespace}`}
        columns={[
          { name: 'Name', width: '30%' },
          { name: 'Value', width: '26%' },
          { name: 'Used by', width: '26%' },
          { name: 'Actions', width: '18%', isNameHidden: true },
        ]}
      >
        {keys.map((key) => (
          <SecretRow
            key={key}
            name={key}
            namespace={namespace}
            secret={names.find((name) => name.key === key)}
            uses={uses.get(key) ?? []}
            onSet={() => onSet(key)}
            onDelete={() => deleteSecret(key)}
          />
        ))}
      </DataTable>
      <p className={`${classes.note} meta text-2`}>
        Values are written once and never shown again. In logs they appear as ******.
      </p>
    </>
  );
}
