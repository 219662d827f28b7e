// Switches a flow off or on in its file. What is typed and not saved would be overtaken by that, so it comes first.
import { Button, Tooltip } from '@mantine/core';
import { useState } from 'react';
import type { ErrorValue } from '../../../main/contract/errors.ts';
import type { FlowName } from '../../../main/contract/methods.ts';
import type { FlowSource } from '../../../main/contract/model.ts';
import { useScreenDeeds } from '../../component/use-screen-deeds.ts';
import { useAction } from '../../core/use-core.ts';

/** What it takes. */
export interface DisableFlowProps {
  readonly flow: FlowSource;
  readonly name: FlowName;
  /** Whether the editor holds a text that no file has. */
  readonly isUnsaved: boolean;
}

/** The button; a failure is said beside it until it is tried again. */
export function DisableFlow({ flow: { disabled, source }, name, isUnsaved }: DisableFlowProps) {
  const write = useAction('flows.disable', ['flows.get', 'flows.list']);
  const [isWriting, setIsWriting] = useState(false);
  const [error, setError] = useState<ErrorValue>();
  const isIdle = !isUnsaved && !isWriting;
  const change = (): void => {
    setIsWriting(true);
    void write({ ...name, source, isDisabled: !disabled }).then((done) => {
      setIsWriting(false);
      setError(done.ok ? undefined : done.error);
    });
  };
  const verb = disabled ? 'Enable' : 'Disable';
  useScreenDeeds(isIdle ? [{ name: `${verb} the flow`, act: change }] : []);
  const why = isUnsaved ? 'Save or discard what is typed first' : saidOf(disabled);
  return (
    <>
      {error === undefined ? null : (
        <span role="alert" className="meta bad" title={error.message}>
          {error.message}
        </span>
      )}
      <Tooltip label={why} openDelay={400}>
        {/* Not `disabled`: the reason is told to who comes by keys as well. */}
        <Button
          variant="subtle"
          aria-disabled={!isIdle}
          {...(isIdle ? { onClick: change } : { 'data-disabled': true })}
        >
          {verb}
        </Button>
      </Tooltip>
    </>
  );
}

/** What pressing it does to callers. */
function saidOf(isDisabled: boolean): string {
  return isDisabled
    ? 'Takes “disabled” out of the file; its webhooks start it again'
    : 'Writes “disabled: true” into the file; its webhooks start nothing then';
}
