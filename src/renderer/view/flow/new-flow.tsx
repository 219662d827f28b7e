// A new flow: its names, judged as Kestra judges them while they are typed, and a small flow to begin with. It opens in
// the editor once its file is there.
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { FlowName } from '../../../main/contract/methods.ts';
import { FormDialog } from '../../component/form-dialog.tsx';
import { useCall } from '../../core/use-core.ts';
import { type Blueprint, blueprints, createKey, secretNameOf, writeBlueprint } from '../../flow/blueprints.ts';
import { type Problem, saidBy } from '../../flow/problems.ts';
import { useCreateFlow } from './use-create-flow.ts';
import { useProblems } from './use-problems.ts';

/** The namespace of Kestra's own examples, where there is no flow to learn it from. */
const firstNamespace = 'company.team';

/** The button, and the dialog while it is open. */
export function NewFlowButton({ isQuiet = false }: { readonly isQuiet?: boolean }) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <Button variant={isQuiet ? 'default' : 'filled'} onClick={() => setIsOpen(true)}>
        New flow
      </Button>
      {isOpen ? <NewFlowDialog onClose={() => setIsOpen(false)} /> : null}
    </>
  );
}

/** The dialog, as the list of flows shows it by its address too. */
export function NewFlowDialog({ onClose }: { readonly onClose: () => void }) {
  const flows = useCall('flows.list', {});
  const known = flows.status === 'ready' ? flows.value : [];
  const [typed, setTyped] = useState<Partial<FlowName>>({});
  const [chosen, setChosen] = useState<Blueprint>(blueprints[0]);
  // One key for as long as the dialog is open, so that what is judged is what is written.
  const [key] = useState(() => createKey((bytes) => crypto.getRandomValues(bytes)));
  // People who have a namespace mostly want the next flow in it.
  const suggested = known.find(({ namespace }) => namespace !== undefined)?.namespace ?? firstNamespace;
  const { id = '', namespace = suggested } = typed;
  const source = writeBlueprint(chosen, { namespace, id, key });
  const problems = useProblems(source);
  const { create, isCreating, error } = useCreateFlow();
  const taken = known.find((flow) => flow.namespace === namespace && flow.id === id);
  const idFault = taken === undefined ? faultOf('id', problems) : `${taken.file} holds a flow of this name`;
  const secret = chosen.hasSecret && id !== '' ? { namespace, key: secretNameOf(id), value: key } : undefined;
  return (
    <FormDialog
      title="New flow"
      action="Create flow"
      isDisabled={isCreating || id === '' || namespace === '' || taken !== undefined}
      error={error}
      onSubmit={() => create({ source, ...(secret === undefined ? {} : { secret }) })}
      onClose={onClose}
    >
      <NameField
        label="Namespace"
        value={namespace}
        fault={namespace === '' ? undefined : faultOf('namespace', problems)}
        onChange={(text) => setTyped({ ...typed, namespace: text })}
      />
      <NameField
        label="Id"
        hasFocus
        value={id}
        // Nobody is told that an empty field is wrong before anything stands in it.
        fault={id === '' ? undefined : idFault}
        onChange={(text) => setTyped({ ...typed, id: text })}
      />
      <NativeSelect
        label="Start from"
        data={blueprints.map(({ id: value, name }) => ({ value, label: name }))}
        value={chosen.id}
        description={chosen.description}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        onChange={({ currentTarget }) =>
          setChosen(blueprints.find((each) => each.id === currentTarget.value) ?? chosen)
        }
      />
      <p className="meta text-2 break">{consequenceOf(secret)}</p>
    </FormDialog>
  );
}

/** What creating does, told before it is done. */
function consequenceOf(secret: { readonly namespace: string; readonly key: string } | undefined): string {
  const file = 'Writes a file into the flows folder and opens it.';
  if (secret === undefined) return `${file} The webhook gets a key that nobody guesses.`;
  return `${file} A key that nobody guesses becomes the secret ${secret.key} of ${secret.namespace}, unless it is there.`;
}

/** What Kestra says of a field; what the version that runs flows says comes first. */
function faultOf(path: string, problems: readonly Problem[]): string | undefined {
  const found = problems.find((problem) => problem.isFault && problem.path === path);
  return found === undefined ? undefined : `${saidBy(found)}: ${found.message}`;
}

interface NameFieldProps {
  readonly label: string;
  readonly value: string;
  readonly fault: string | undefined;
  readonly hasFocus?: boolean;
  readonly onChange: (text: string) => void;
}

function NameField({ label, value, fault, hasFocus = false, onChange }: NameFieldProps) {
  return (
    <TextInput
      label={label}
      value={value}
      error={fault}
      errorProps={{ role: 'alert' }}
      spellCheck={false}
      maxLength={256}
      {...(hasFocus ? { 'data-autofocus': true } : {})}
      // A blank stays: Kestra's sentence on it is better than a letter that does not appear.
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
