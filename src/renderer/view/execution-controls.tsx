// What somebody can do with an execution that has not ended: end it, or let it go on where it waits. A Pause that asks
// for inputs says which are missing.
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ErrorValue, Result } from '../../main/contract/errors.ts';
import type { Execution } from '../../main/contract/model.ts';
import { isTerminated } from '../../main/contract/state.ts';
import { useAction } from '../core/use-core.ts';

/** The buttons; nothing once it has ended. */
export function ExecutionControls({ execution: { id, state } }: { readonly execution: Execution }) {
  const kill = useAction('executions.kill', ['executions.get']);
  const resume = useAction('executions.resume', ['executions.get']);
  const [error, setError] = useState<ErrorValue>();
  if (isTerminated(state.current)) return null;
  const tell = (done: Result<unknown>): void => setError(done.ok ? undefined : done.error);
  return (
    <>
      {error === undefined ? null : (
        <span className="bad" role="alert">
          {error.message}
        </span>
      )}
      {state.current === 'PAUSED' ? (
        <Button size="compact-sm" variant="default" onClick={() => void resume({ id, inputs: [] }).then(tell)}>
          Resume
        </Button>
      ) : null}
      <Button size="compact-sm" variant="default" onClick={() => void kill({ id }).then(tell)}>
        Kill
      </Button>
    </>
  );
}
