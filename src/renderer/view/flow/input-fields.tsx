// A field for each input that a flow or a Pause asks for. Values are texts, as Kestra's form sends them; what is left
// empty is not given, so that defaults count. The core judges them.
import { Autocomplete, Checkbox, PasswordInput, Select, TagsInput, TextInput } from '@mantine/core';
import type { ErrorValue } from '../../../main/contract/errors.ts';
import type { InputSummary } from '../../../main/contract/flow-parts.ts';
import { printChosen, readChosen } from '../../flow/input-texts.ts';
import classes from './input-fields.module.css';

/** What it takes. */
export interface InputFieldsProps {
  readonly inputs: readonly InputSummary[];
  /** What has been given, by id. */
  readonly texts: ReadonlyMap<string, string>;
  readonly onChange: (texts: ReadonlyMap<string, string>) => void;
  /** What the core said against them; shown at the field that it names. */
  readonly error?: ErrorValue | undefined;
}

/** The fields, in the order in which they are declared. */
export function InputFields({ inputs, texts, onChange, error }: InputFieldsProps) {
  return inputs.map((input, index) => (
    <Field
      key={input.id}
      isFirst={index === 0}
      input={input}
      text={texts.get(input.id) ?? ''}
      onText={(text) => onChange(new Map([...texts, [input.id, text]]))}
      error={error?.field === input.id ? error.message : undefined}
    />
  ));
}

interface FieldProps {
  readonly input: InputSummary;
  /** Whether the dialog begins here. */
  readonly isFirst: boolean;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly error: string | undefined;
}

/** The control that fits the type; everything that is not a choice is typed as text. */
function Field({ input, isFirst, text, onText, error }: FieldProps) {
  const { choices, takesOthers, type } = input;
  const focus = isFirst ? { 'data-autofocus': true } : {};
  // Spoken when it appears, as the focus is not in this field then.
  const labels = { ...labelsOf(input), error, errorProps: { role: 'alert' } };
  const shared = { ...labels, ...focus, classNames: { input: classes.mono ?? '' } };
  if (type === 'MULTISELECT' && choices !== undefined) {
    const chosen = { value: readChosen(text), onChange: (values: string[]) => onText(printChosen(values)) };
    if (takesOthers) return <TagsInput {...shared} {...chosen} data={choices} />;
    return (
      <Checkbox.Group {...labels} {...chosen}>
        <div className={classes.choices}>
          {choices.map((choice, index) => (
            // A group has no focus of its own: its first box takes it.
            <Checkbox {...(index === 0 ? focus : {})} key={choice} value={choice} label={choice} />
          ))}
        </div>
      </Checkbox.Group>
    );
  }
  if (choices !== undefined && takesOthers) {
    return <Autocomplete {...shared} data={choices} value={text} onChange={onText} />;
  }
  // No box to tick: nothing given is another answer than false.
  const among = type === 'BOOL' || type === 'BOOLEAN' ? ['true', 'false'] : choices;
  if (among !== undefined) {
    return <Select {...shared} data={among} value={text || null} clearable onChange={(one) => onText(one ?? '')} />;
  }
  const typed = { value: text, spellCheck: false, onChange: onInput(onText) };
  return type === 'SECRET' ? <PasswordInput {...shared} {...typed} /> : <TextInput {...shared} {...typed} />;
}

/** Fields for text hand on an event and those for choices a value; this makes the one into the other. */
function onInput(onText: (text: string) => void) {
  return (event: React.ChangeEvent<HTMLInputElement>): void => onText(event.currentTarget.value);
}

/** Name and type; the star says that nothing stands in for it. */
function labelsOf({ id, type, isRequired, defaults, description }: InputSummary) {
  const isNeeded = isRequired && defaults === undefined;
  const parts = [description, defaults === undefined ? undefined : `Default: ${defaults}`];
  return {
    label: `${id} · ${type}`,
    withAsterisk: isNeeded,
    description: parts.filter((part) => part !== undefined).join(' · '),
    inputWrapperOrder: ['label', 'input', 'description', 'error'] satisfies (
      | 'label'
      | 'input'
      | 'description'
      | 'error'
    )[],
  };
}
