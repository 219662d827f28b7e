// The secrets of a namespace: names and where they come from, which flows read them, which are missing. Values
// are written and never shown.
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { assertNever } from '../../../main/contract/errors.ts';
import type { KeychainStatus } from '../../../main/contract/keychain.ts';
import type { FlowSummary, SecretName } from '../../../main/contract/model.ts';
import { DataTable } from '../../component/data-table.tsx';
import { EmptyState } from '../../component/empty-state.tsx';
import { Icon } from '../../component/icon.tsx';
import { Load } from '../../component/load.tsx';
import { useKept } from '../../core/use-kept.ts';
import { useCall } from '../../core/use-core.ts';
import { DeleteSecret } from './delete-secret.tsx';
import { ExportSecrets } from './export-secrets.tsx';
import { ImportSecrets } from './import-secrets.tsx';
import { KeychainLine } from './keychain-line.tsx';
import { NamespaceFrame } from './namespace-frame.tsx';
import { SecretDialog } from './secret-dialog.tsx';
import { SecretRow } from './secret-row.tsx';
import classes from './secrets.module.css';
import { type SecretUse, useSecretUses } from './use-secret-uses.ts';

/** What it takes. */
export interface SecretsPaneProps {
  readonly namespace: string;
  /** The page bar has it: the way back to all namespaces, then this one. */
  readonly title: ReactNode;
  /** All flows; those of the namespace are searched for the secrets that they read. */
  readonly flows: readonly FlowSummary[];
  /** Stands at the left. */
  readonly tree: ReactNode;
}

/** What the user is doing with a secret; a new one has no name yet, and of many none is named. */
interface Deed {
  readonly kind: 'set' | 'delete' | 'import' | 'export';
  readonly name: string;
  /** Whether a value of this namespace is lost by it. */
  readonly isSet: boolean;
}

/** The page of a namespace. */
export function SecretsPane({ namespace, title, flows, tree }: SecretsPaneProps) {
  const secrets = useCall('secrets.list', { namespace });
  const status = useCall('secrets.status', {});
  const uses = useSecretUses(namespace, flows);
  const [deed, setDeed] = useState<Deed>();
  // The choice holds until the end, as its button says, whatever screen is shown meanwhile.
  const [usesMemory, changeUsesMemory] = useKept('uses memory', false);
  const keychain = status.status === 'ready' ? status.value : undefined;
  // Until the state is known nothing is locked: the core refuses what cannot be kept.
  const isLocked = keychain?.state === 'locked' && !usesMemory;
  return (
    <NamespaceFrame
      namespace={namespace}
      title={title}
      tree={tree}
      shown="secrets"
      actions={<SecretActions isLocked={isLocked} onDeed={(kind) => setDeed({ kind, name: '', isSet: false })} />}
      head={
        <KeychainLine
          namespace={namespace}
          status={keychain}
          usesMemory={usesMemory}
          onUseMemory={() => changeUsesMemory(() => true)}
        />
      }
    >
      <Load of={secrets}>
        {(names) => (
          <SecretTable namespace={namespace} names={names} uses={uses} isLocked={isLocked} onDeed={setDeed} />
        )}
      </Load>
      {deed === undefined ? null : (
        <DeedDialog
          deed={deed}
          namespace={namespace}
          names={secrets.status === 'ready' ? secrets.value : []}
          readers={readersOf(uses.get(deed.name) ?? [])}
          place={placeOf(keychain, usesMemory)}
          onClose={() => setDeed(undefined)}
        />
      )}
    </NamespaceFrame>
  );
}

/** Where a new value is kept: never in memory without the user knowing, for a locked keychain answers an error. */
function placeOf(keychain: KeychainStatus | undefined, usesMemory: boolean): 'keychain' | 'session' {
  const hasKeychain = keychain?.state === 'ok' || keychain?.state === 'locked';
  return hasKeychain && !usesMemory ? 'keychain' : 'session';
}

/** Each flow once, however often it reads the secret. */
function readersOf(uses: readonly SecretUse[]): readonly string[] {
  return [...new Set(uses.map(({ flowId }) => flowId))];
}

/** What all four dialogs need, of which each takes its part. */
interface DeedDialogProps {
  readonly deed: Deed;
  readonly namespace: string;
  /** All that flows of the namespace see, those of namespaces above included. */
  readonly names: readonly SecretName[];
  /** Ids of the flows that read the secret of the deed. */
  readonly readers: readonly string[];
  readonly place: 'keychain' | 'session';
  readonly onClose: () => void;
}

/** One dialog at a time, for the secret that the user has chosen. */
function DeedDialog({ deed: { kind, name, isSet }, names, ...rest }: DeedDialogProps) {
  switch (kind) {
    case 'delete':
      return <DeleteSecret name={name} {...rest} />;
    case 'import': {
      // What the environment holds is covered by an import and not replaced, so that it counts as new.
      const own = names.filter(({ namespace, source }) => namespace === rest.namespace && source !== 'environment');
      return <ImportSecrets ownKeys={own.map(({ key }) => key)} {...rest} />;
    }
    case 'export': {
      const shared = names.filter(({ source }) => source !== 'program');
      return <ExportSecrets keys={shared.map(({ key }) => key)} {...rest} />;
    }
    case 'set':
      return <SecretDialog name={name} isSet={isSet} {...rest} />;
    default:
      return assertNever(kind);
  }
}

/** What can be done with no secret in particular. */
function SecretActions({
  isLocked,
  onDeed,
}: {
  readonly isLocked: boolean;
  readonly onDeed: (kind: Deed['kind']) => void;
}) {
  const locked = isLocked ? { disabled: true, title: 'The keychain is locked' } : {};
  return (
    <>
      <Button variant="default" {...locked} onClick={() => onDeed('import')}>
        Import .env
      </Button>
      <Button variant="default" leftSection={<Icon name="download" />} onClick={() => onDeed('export')}>
        Export for Kestra
      </Button>
      <Button leftSection={<Icon name="plus" />} {...locked} onClick={() => onDeed('set')}>
        New secret
      </Button>
    </>
  );
}

interface SecretTableProps {
  readonly namespace: string;
  /** Those that have a value somewhere. */
  readonly names: readonly SecretName[];
  /** By key; those that no flow reads have no entry. */
  readonly uses: ReadonlyMap<string, readonly SecretUse[]>;
  /** Whether buttons that set a value are disabled. */
  readonly isLocked: boolean;
  readonly onDeed: (deed: Deed) => void;
}

/** Secrets that flows read and nobody has set stand among the others: they are what will fail next. */
function SecretTable({ namespace, names, uses, isLocked, onDeed }: SecretTableProps) {
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
  return (
    <>
      <DataTable
        label={`Secrets of ${namespace}`}
        columns={[
          { name: 'Name', width: '28%' },
          { name: 'Value', width: 'auto' },
          { name: 'Used by', width: '24%' },
          { name: 'Actions', width: '136px', isNameHidden: true },
        ]}
      >
        {keys.map((key) => (
          <SecretRow
            key={key}
            name={key}
            namespace={namespace}
            secret={names.find((name) => name.key === key)}
            uses={uses.get(key) ?? []}
            isLocked={isLocked}
            onSet={(isSet) => onDeed({ kind: 'set', name: key, isSet })}
            onDelete={() => onDeed({ kind: 'delete', name: key, isSet: true })}
          />
        ))}
      </DataTable>
      <p className={`${classes.note} meta text-2`}>
        Values are written once and never shown again. In logs they appear as ******.
      </p>
    </>
  );
}
