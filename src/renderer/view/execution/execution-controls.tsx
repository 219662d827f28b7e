// What somebody can do with an execution that has not ended: end it, or let it go on where it waits. A Pause that asks
// for inputs is given them in a dialog. What can be done with one that has ended is in `past-controls.tsx`.
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ErrorValue, Result } from '../../../main/contract/errors.ts';
import type { PauseSummary } from '../../../main/contract/flow-parts.ts';
import type { Execution } from '../../../main/contract/model.ts';
import { isTerminated } from '../../../main/contract/state.ts';
import { useAction } from '../../core/use-core.ts';
import { PastControls } from './past-controls.tsx';
import { ResumeDialog } from './resume-dialog.tsx';

/** The buttons. */
export function ExecutionControls({ execution }: { readonly execution: Execution }) {
  const { id, state } = execution;
  const kill = useAction('executions.kill', ['executions.get']);
  const { pause, resume, close, error: refused } = useResume(id);
  const [error, setError] = useState<ErrorValue>();
  if (isTerminated(state.current)) return <PastControls execution={execution} />;
  // One sentence at a time; a refusal is taken back once its own deed is done.
  const shown = refused ?? error;
  return (
    <>
      {shown === undefined ? null : (
        <span className="bad" role="alert">
          {shown.message}
        </span>
      )}
      {state.current === 'PAUSED' ? (
        <Button size="compact-sm" variant="default" onClick={() => void resume()}>
          Resume
        </Button>
      ) : null}
      {pause === undefined ? null : <ResumeDialog executionId={id} pause={pause} onClose={close} />}
      <Button size="compact-sm" variant="default" onClick={() => void kill({ id }).then(tellTo(setError))}>
        Kill
      </Button>
    </>
  );
}

/** Resumes at once where nothing is asked for; else `pause` says what is. */
function useResume(id: string) {
  // What the Pause asks for is no part of the execution, and is read when the button is pressed.
  const find = useAction('executions.paused', []);
  const resumeNow = useAction('executions.resume', ['executions.get']);
  const [pause, setPause] = useState<PauseSummary>();
  const [error, setError] = useState<ErrorValue>();
  const resume = async (): Promise<void> => {
    const found = await find({ id });
    if (found.ok && found.value.inputs.length > 0) return setPause(found.value);
    tellTo(setError)(found.ok ? await resumeNow({ id, inputs: [] }) : found);
  };
  return { pause, resume, close: () => setPause(undefined), error };
}

/** Hands on what the core said against a deed; a deed that was done takes an older refusal back. */
function tellTo(setError: (error: ErrorValue | undefined) => void): (done: Result<unknown>) => void {
  return (done) => setError(done.ok ? undefined : done.error);
}
