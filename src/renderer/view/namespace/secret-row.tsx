// One secret: whether it is set and where, which flows read it, what can be done.
import { ActionIcon, Button, Tooltip } from '@mantine/core';
import { Fragment } from 'react';
import type { SecretName, SecretSourceName } from '../../../main/contract/model.ts';
import { Icon } from '../../component/icon.tsx';
import { Link } from '../../router/router.tsx';
import classes from './secrets.module.css';
import type { SecretUse } from './use-secret-uses.ts';

/** What it takes. */
export interface SecretRowProps {
  /** The key, as flows read it. */
  readonly name: string;
  /** The one whose page is shown; the value may come from one above it. */
  readonly namespace: string;
  /** Absent where it is read but not set. */
  readonly secret: SecretName | undefined;
  /** Where flows of this namespace read it, in their order; empty where none does. */
  readonly uses: readonly SecretUse[];
  /** Whether values cannot be kept at the moment. */
  readonly isLocked: boolean;
  /** Whether there is a value here that the new one replaces. */
  readonly onSet: (isSet: boolean) => void;
  /** Called for a value of this namespace alone: others have no button for it. */
  readonly onDelete: () => void;
}

/** What a source is called, and what it means for the value. */
const sources: Readonly<Record<SecretSourceName, string>> = {
  keychain: 'in the keychain',
  session: 'in memory until Hookbench ends',
  environment: 'from the environment',
  program: 'by Hookbench, for its own API',
};

/** Draws the row. */
export function SecretRow({ name, namespace, secret, uses, isLocked, onSet, onDelete }: SecretRowProps) {
  // Only a value that this namespace keeps itself can be replaced or deleted; any other is only covered by one.
  const isOwn = secret?.namespace === namespace && (secret.source === 'keychain' || secret.source === 'session');
  const verb = secret === undefined ? 'Set value' : isOwn ? 'Replace' : 'Set here';
  return (
    <tr>
      <td className="mono break">{name}</td>
      <td>
        <SecretValue secret={secret} namespace={namespace} uses={uses} />
      </td>
      <td>
        {uses.length === 0 ? <span className="text-3">not used</span> : null}
        {uses.map(({ flowId, line }, index) => (
          <Fragment key={`${flowId}:${line}`}>
            {index === 0 ? '' : ', '}
            <Link to={{ screen: 'flow', namespace, id: flowId }}>
              {flowId}:{line}
            </Link>
          </Fragment>
        ))}
      </td>
      <td>
        <div className={classes.actions}>
          <Button
            variant={secret === undefined ? 'default' : 'subtle'}
            disabled={isLocked}
            onClick={() => onSet(isOwn)}
            aria-label={`${verb}: ${name}`}
          >
            {verb}
          </Button>
          {isOwn ? (
            <Tooltip label={`Delete ${name}`}>
              <ActionIcon variant="subtle" onClick={onDelete} aria-label={`Delete ${name}`}>
                <Icon name="trash" />
              </ActionIcon>
            </Tooltip>
          ) : (
            <span className={classes.gap} />
          )}
        </div>
      </td>
    </tr>
  );
}

/** Whether there is a value, and from where: one that a namespace above has set is used here as well. */
function SecretValue({ secret, namespace, uses }: Pick<SecretRowProps, 'secret' | 'namespace' | 'uses'>) {
  if (secret === undefined) {
    return (
      <span className={classes.value}>
        <Icon name="warning" size={14} className="warn" />
        <span className="break">
          <span className="warn strong">missing</span>{' '}
          <span className="text-2">blocks {[...new Set(uses.map(({ flowId }) => flowId))].join(', ')}</span>
        </span>
      </span>
    );
  }
  const isInherited = secret.namespace !== namespace;
  return (
    <span className={classes.value}>
      <Icon name="check" size={14} className="ok" />
      <span className="break">
        {isInherited ? (
          <>
            {'inherited from '}
            <Link to={{ screen: 'namespace', namespace: secret.namespace }}>{secret.namespace}</Link>
          </>
        ) : (
          setWord(secret.source)
        )}{' '}
        <span className="text-2">{sources[secret.source]}</span>
      </span>
    </span>
  );
}

/** Nobody set what the program answers by itself. */
function setWord(source: SecretSourceName): string {
  return source === 'program' ? 'answered' : 'set';
}
