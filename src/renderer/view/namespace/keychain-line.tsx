// Where secrets of this machine are kept, and what to do where the keychain does not let us in. Nothing is ever
// written to a file instead.
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { KeychainState, KeychainStatus } from '../../../main/contract/keychain.ts';
import { Icon } from '../../component/icon.tsx';
import { NoticeBar } from '../../component/notice-bar.tsx';
import { useAction } from '../../core/use-core.ts';
import classes from './keychain-line.module.css';

/** What it takes. */
export interface KeychainLineProps {
  readonly namespace: string;
  /** Absent while it is asked for. */
  readonly status: KeychainStatus | undefined;
  /** Whether the user chose memory over a locked keychain. */
  readonly usesMemory: boolean;
  /** Called when the user wants values kept in memory until the program ends. */
  readonly onUseMemory: () => void;
}

/** Draws the line, or the notice in its place. */
export function KeychainLine({ namespace, status, usesMemory, onUseMemory }: KeychainLineProps) {
  // The empty line has its height already, so that nothing below moves when the answer comes.
  if (status === undefined) return <div className={classes.line} />;
  if (status.state === 'ok') {
    return (
      <div className={classes.line}>
        <Icon name="key" className="ok" />
        <span className="strong">Keychain open</span>
        <span className="meta text-2">
          service <code>hookbench</code>, account <code>{namespace}/KEY</code>
        </span>
      </div>
    );
  }
  const { title, meaning } = texts[status.state];
  return (
    <NoticeBar
      kind="warn"
      title={title}
      actions={<Actions state={status.state} usesMemory={usesMemory} onUseMemory={onUseMemory} />}
    >
      {usesMemory ? 'New secrets are kept in memory until Hookbench ends. Nothing is written to disk.' : meaning}
      {status.reason === undefined ? null : <p className="meta">{status.reason}</p>}
    </NoticeBar>
  );
}

/** Where no keychain can be reached nobody has to choose memory: there is nothing else. */
const inMemory = 'Secrets are kept in memory until Hookbench ends. Nothing is written to disk.';

/** Title and meaning of each state in which the keychain does not let us in. */
const texts: Readonly<Record<Exclude<KeychainState, 'ok'>, { readonly title: string; readonly meaning: string }>> = {
  locked: {
    title: 'The keychain is locked',
    meaning: 'Its values cannot be read, and flows that need one fail. Nothing is written to disk meanwhile.',
  },
  absent: { title: 'There is no keychain in this session', meaning: inMemory },
  'addon-missing': { title: 'The keychain cannot be reached: keytar is not installed', meaning: inMemory },
};

/** What can be done about a keychain that does not answer: asking again, or memory, which the user has to choose. */
function Actions({
  state,
  usesMemory,
  onUseMemory,
}: { readonly state: KeychainState } & Pick<KeychainLineProps, 'usesMemory' | 'onUseMemory'>) {
  const refresh = useAction('secrets.status', ['secrets.status', 'secrets.list']);
  // The system may show a dialog of its own for its password and wait there for as long as it takes.
  const [isAsking, setIsAsking] = useState(false);
  const ask = (): void => {
    setIsAsking(true);
    void refresh({ refresh: true }).finally(() => setIsAsking(false));
  };
  return (
    <>
      <Button variant="default" disabled={isAsking} onClick={ask}>
        {isAsking ? 'Waiting for the keychain' : state === 'locked' ? 'Unlock' : 'Look again'}
      </Button>
      {state === 'locked' && !usesMemory ? (
        <Button variant="default" onClick={onUseMemory}>
          Use memory until I quit
        </Button>
      ) : null}
    </>
  );
}
