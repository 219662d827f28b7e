// What somebody can do with an execution that has ended: go on from what failed, run it again, delete it.
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Execution } from '../../../main/contract/model.ts';
import { canRestart, canRunAgain } from '../../execution/again-choices.ts';
import { AgainDialog } from './again-dialog.tsx';
import { DeleteExecution } from './delete-execution.tsx';

/** The buttons; nothing while it runs. */
export function PastControls({ execution }: { readonly execution: Execution }) {
  // Nothing is done by a button alone: each opens a dialog that says what it would do.
  const [asked, setAsked] = useState<'replay' | 'restart' | 'delete'>();
  const close = (): void => setAsked(undefined);
  if (!canRunAgain(execution)) return null;
  return (
    <>
      {canRestart(execution) ? (
        <Button size="compact-sm" variant="default" onClick={() => setAsked('restart')}>
          Restart
        </Button>
      ) : null}
      <Button size="compact-sm" variant="default" onClick={() => setAsked('replay')}>
        Replay
      </Button>
      <Button size="compact-sm" variant="default" onClick={() => setAsked('delete')}>
        Delete
      </Button>
      {asked === 'delete' ? <DeleteExecution id={execution.id} onClose={close} /> : null}
      {asked === 'replay' || asked === 'restart' ? (
        <AgainDialog execution={execution} deed={asked} onClose={close} />
      ) : null}
    </>
  );
}
