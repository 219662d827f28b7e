// Asks for what a Pause wants before its execution goes on.
import { useState } from 'react';
import type { ErrorValue } from '../../../main/contract/errors.ts';
import type { PauseSummary } from '../../../main/contract/flow-parts.ts';
import { FormDialog } from '../../component/form-dialog.tsx';
import { useAction } from '../../core/use-core.ts';
import { givenInputs } from '../../flow/input-texts.ts';
import { InputFields } from '../flow/input-fields.tsx';

/** What it takes. */
export interface ResumeDialogProps {
  readonly executionId: string;
  /** The task that waits, and the inputs that it asks for. */
  readonly pause: PauseSummary;
  /** Called when it is given up, and once the execution goes on. */
  readonly onClose: () => void;
}

/** Shows the dialog until the execution goes on or it is closed; what was typed stays where the core refuses it. */
export function ResumeDialog({ executionId, pause, onClose }: ResumeDialogProps) {
  const resume = useAction('executions.resume', ['executions.get']);
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>(new Map());
  const [error, setError] = useState<ErrorValue>();
  const [isResuming, setIsResuming] = useState(false);
  const submit = async (): Promise<void> => {
    setIsResuming(true);
    const resumed = await resume({ id: executionId, inputs: givenInputs(texts) });
    setIsResuming(false);
    if (resumed.ok) onClose();
    else setError(resumed.error);
  };
  // What is wrong with one input stands at its field and not a second time below all.
  const isAtField = pause.inputs.some(({ id }) => id === error?.field);
  return (
    <FormDialog
      title={`Resume ${pause.taskId}`}
      action="Resume"
      isDisabled={isResuming}
      error={isAtField ? undefined : error}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <InputFields inputs={pause.inputs} texts={texts} onChange={setTexts} error={error} />
      <p className="meta text-2">The execution goes on with these as {`outputs.${pause.taskId}.onResume`}.</p>
    </FormDialog>
  );
}
