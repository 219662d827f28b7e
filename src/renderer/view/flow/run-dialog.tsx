// Starts a flow by hand: with its inputs, or as if one of its triggers had fired that Hookbench does not fire itself.
import { Select, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ErrorValue } from '../../../main/contract/errors.ts';
import type { FlowName, MethodParameters } from '../../../main/contract/methods.ts';
import type { TriggerSummary } from '../../../main/contract/flow-parts.ts';
import type { FlowSource } from '../../../main/contract/model.ts';
import { FormDialog } from '../../component/form-dialog.tsx';
import { useAction } from '../../core/use-core.ts';
import { givenInputs } from '../../flow/input-texts.ts';
import { exampleVariables } from '../../flow/trigger-variables.ts';
import { useGo } from '../../router/router.tsx';
import { InputFields } from './input-fields.tsx';
import classes from './run-dialog.module.css';

/** What it takes. */
export interface RunDialogProps {
  /** The inputs to ask for, and the triggers that it can be started as. */
  readonly flow: Pick<FlowSource, 'inputs' | 'otherTriggers'>;
  readonly name: FlowName;
  readonly onClose: () => void;
}

/** What is chosen where no trigger is. */
const byHand = 'By hand';

/** Shows the dialog until it is closed; an execution that begins is gone to. */
export function RunDialog({ flow, name, onClose }: RunDialogProps) {
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>(new Map());
  const [trigger, setTrigger] = useState<TriggerSummary>();
  const [variables, setVariables] = useState('{}');
  const { start, isStarting, error } = useStart();
  const submit = (): void => {
    // A trigger brings variables and no inputs: what was typed for these is not sent.
    const inputs = trigger === undefined ? givenInputs(texts) : [];
    start({ ...name, inputs, ...(trigger === undefined ? {} : { trigger: { id: trigger.id, variables } }) });
  };
  const choose = (id: string | null): void => {
    const chosen = flow.otherTriggers.find((each) => each.id === id);
    setTrigger(chosen);
    // Variables of another type would not fit, so that each choice begins with an example of its own.
    if (chosen !== undefined) setVariables(exampleVariables(chosen.type, new Date()));
  };
  // What stands at its field is not said twice.
  const isAtField = trigger === undefined && flow.inputs.some(({ id }) => id === error?.field);
  return (
    <FormDialog
      title={`Run ${name.id}`}
      action="Run now"
      isDisabled={isStarting}
      error={isAtField ? undefined : error}
      onSubmit={submit}
      onClose={onClose}
    >
      {flow.otherTriggers.length === 0 ? null : (
        <Select
          label="Start as"
          data={[byHand, ...flow.otherTriggers.map(({ id }) => id)]}
          value={trigger?.id ?? byHand}
          allowDeselect={false}
          onChange={choose}
        />
      )}
      {trigger === undefined ? (
        <InputFields inputs={flow.inputs} texts={texts} onChange={setTexts} error={error} />
      ) : (
        <Variables type={trigger.type} value={variables} onChange={setVariables} />
      )}
      <p className="meta text-2">{consequenceOf(flow, trigger)}</p>
    </FormDialog>
  );
}

interface VariablesProps {
  readonly type: string;
  /** JSON as it is typed; whether it is any, the core says. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** What the trigger would have brought: there is no server here that brings it. */
function Variables({ type, value, onChange }: VariablesProps) {
  return (
    <Textarea
      label="Trigger variables, as JSON"
      description={
        <>
          Flows read them as <code>{'{{ trigger.… }}'}</code> · <span className="mono break">{type}</span>
        </>
      }
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      classNames={{ input: classes.mono ?? '' }}
      rows={7}
      spellCheck={false}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** What starting does, told before it is done. */
function consequenceOf({ inputs }: RunDialogProps['flow'], trigger: TriggerSummary | undefined): string {
  if (trigger !== undefined) return 'Starts one execution as if the trigger had fired. Its conditions are not asked.';
  const what = inputs.length === 0 ? 'The flow declares no inputs.' : 'An input that is left empty has its default.';
  return `${what} Starts one execution without a trigger.`;
}

/** Starts once at a time and goes to the execution. */
function useStart() {
  const go = useGo();
  const startFlow = useAction('executions.start', []);
  const [isStarting, setIsStarting] = useState(false);
  const [error, setError] = useState<ErrorValue>();
  const start = (parameters: MethodParameters<'executions.start'>): void => {
    setIsStarting(true);
    void startFlow(parameters).then((started) => {
      setIsStarting(false);
      if (started.ok) go({ screen: 'execution', id: started.value.executionId });
      else setError(started.error);
    });
  };
  return { start, isStarting, error };
}
