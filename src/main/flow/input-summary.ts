// What somebody is shown of a declared input before giving it a value: by flows that are started, and by a Pause.
// Nothing is rendered here: what an expression decides is known only where it is resolved.
import type { InputSummary } from '../contract/flow-parts.ts';
import { printJson } from '../contract/print-json.ts';
import type { JsonMap, JsonValue } from '../contract/value.ts';
import { toText } from '../expression/to-text.ts';

const choiceTypes: ReadonlySet<string> = new Set(['SELECT', 'MULTISELECT', 'ENUM']);

/** Sums up a declaration. `choices` are those that its expression gave; default: those that stand in the flow. */
export function summarizeInput(declared: JsonMap, choices?: readonly string[]): InputSummary {
  const type = textOf(declared.get('type')) ?? 'STRING';
  const defaults = declared.get('defaults') ?? null;
  const description = textOf(declared.get('description'));
  const among = choices ?? listChoices(type, declared);
  return {
    // An older flow has a `name` instead.
    id: textOf(declared.get('id')) ?? textOf(declared.get('name')) ?? '',
    type,
    isRequired: declared.get('required') !== false,
    ...(defaults === null ? {} : { defaults: textOf(defaults) ?? printJson(defaults) }),
    ...(description === undefined ? {} : { description }),
    ...(among === undefined ? {} : { choices: among }),
    ...(among !== undefined && declared.get('allowCustomValue') === true ? { takesOthers: true } : {}),
  };
}

/** The expression that gives the values of a choice; undefined for any other input. */
export function choiceExpression(type: string, declared: JsonMap): string | undefined {
  return choiceTypes.has(type) ? textOf(declared.get('expression')) : undefined;
}

/** The values of a choice as texts, whatever YAML made of them; undefined where they do not stand in the flow. */
export function listChoices(type: string, declared: JsonMap): readonly string[] | undefined {
  if (!choiceTypes.has(type) || choiceExpression(type, declared) !== undefined) return undefined;
  const values = declared.get('values') ?? declared.get('options') ?? null;
  return Array.isArray(values) ? values.map(toText) : [];
}

function textOf(value: JsonValue | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
