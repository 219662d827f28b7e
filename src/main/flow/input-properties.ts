// The inputs and outputs that a flow declares: what each type of input may have and must have.
// Source: kestra-flow.md §6, `input-*` and `output-*` in the recorded verdicts.
import { z } from 'zod';
import type { Switches } from '../contract/switches.ts';
import { javaDuration, javaEnum, javaInstant, javaObject, type Slot, withJava } from '../plugin/java-types.ts';

const javaPackage = 'io.kestra.core.models.flows';
const idPattern = /^[a-zA-Z0-9][.a-zA-Z0-9_-]*$/;
const missingId = ['must not be null', 'must not be blank'];

/** Names of value types in the order of Kestra's message for an unknown one. */
const legacyTypeNames =
  'ENUM YAML JSON BOOL URI TIME DATE INT SECRET STRING DURATION MULTISELECT ARRAY DATETIME FLOAT BOOLEAN EMAIL SELECT FILE';
const typeNames =
  'FORM YAML ION BOOL URI TIME DATE INT SECRET STRING DURATION MULTISELECT ARRAY DATETIME FLOAT REUSABLE_INPUTS JSON EMAIL SELECT FILE';

/** The place of an input; `Pause.onResume` has the same. */
export function inputSlot(switches: Switches): Extract<Slot, { kind: 'variant' }> {
  const base = `${javaPackage}.Input<java.lang.Object>`;
  return { kind: 'variant', base, variants: inputVariants(switches) };
}

/** A flow's output. */
export function outputProperties(switches: Switches): z.ZodObject {
  return javaObject(`${javaPackage}.Output`, {
    id: idProperty(),
    type: valueType(switches),
    value: z.unknown(),
    description: z.string().optional(),
    displayName: z.string().optional(),
    required: z.boolean().optional(),
  });
}

/** In order of name, as Kestra lists them where a type is unknown. */
function inputVariants(switches: Switches): ReadonlyMap<string, z.ZodObject> {
  const shared = sharedProperties(switches);
  const range = { min: z.unknown().optional(), max: z.unknown().optional() };
  const text = { validator: patternProperty().optional() };
  const itemType = valueType(switches);
  const choice = { expression: z.unknown().optional(), allowCustomValue: z.boolean().optional() };
  const values = z.array(z.unknown()).optional();
  const legacy = switches.hasLegacyFlowFields;
  const shapes: Readonly<Record<string, readonly [className: string, shape: z.ZodRawShape]>> = {
    ARRAY: ['ArrayInput', { itemType }],
    BOOL: ['BoolInput', {}],
    ...(legacy ? { BOOLEAN: ['BooleanInput', {}] as const } : {}),
    DATE: ['DateInput', { after: z.string().optional(), before: z.string().optional() }],
    DATETIME: ['DateTimeInput', { after: javaInstant().optional(), before: javaInstant().optional() }],
    DURATION: ['DurationInput', { min: javaDuration().optional(), max: javaDuration().optional() }],
    EMAIL: ['EmailInput', {}],
    ...(legacy ? { ENUM: ['EnumInput', { values: z.array(z.unknown()) }] as const } : {}),
    FILE: ['FileInput', fileProperties(switches)],
    FLOAT: ['FloatInput', range],
    ...(legacy ? {} : { FORM: ['FormInput', {}] as const }),
    INT: ['IntInput', { min: z.int().optional(), max: z.int().optional() }],
    ...(legacy ? {} : { ION: ['IonInput', {}] as const }),
    JSON: ['JsonInput', {}],
    MULTISELECT: [
      'MultiselectInput',
      { ...choice, values, itemType: itemType.optional(), ...(legacy ? { options: values } : {}), ...selection },
    ],
    ...(legacy ? {} : { REUSABLE_INPUTS: ['ReusableInputs', {}] as const }),
    SECRET: ['SecretInput', text],
    SELECT: ['SelectInput', { ...choice, values, isRadio: z.boolean().optional(), ...selection }],
    STRING: ['StringInput', text],
    TIME: ['TimeInput', { after: z.string().optional(), before: z.string().optional() }],
    URI: ['URIInput', {}],
    YAML: ['YamlInput', {}],
  };
  return new Map(
    Object.entries(shapes).map(([type, [className, shape]]) => [
      type,
      inputOf(`${javaPackage}.input.${className}`, { ...shared, ...shape }),
    ]),
  );
}

const selection = { autoSelectFirst: z.boolean().optional() };

function sharedProperties(switches: Switches): z.ZodRawShape {
  return {
    id: idProperty(),
    type: z.unknown(),
    description: z.string().optional(),
    displayName: z.string().optional(),
    required: z.boolean().optional(),
    defaults: z.unknown().optional(),
    prefill: z.unknown().optional(),
    dependsOn: javaObject(`${javaPackage}.DependsOn`, {
      inputs: z.array(z.string()).optional(),
      condition: z.string().optional(),
    }).optional(),
    ...(switches.hasLegacyFlowFields ? { name: z.string().optional() } : {}),
  };
}

/** `extension` went when `allowedFileExtensions` had come. */
function fileProperties(switches: Switches): z.ZodRawShape {
  const extension = switches.hasLegacyFlowFields ? { extension: z.string().optional() } : {};
  return { ...extension, allowedFileExtensions: z.array(z.string()).optional() };
}

/** Contradictions are looked for only in an input whose properties read well; zod asks in this order. */
function inputOf(className: string, shape: z.ZodRawShape): z.ZodObject {
  const input = z.strictObject(shape).superRefine((value, context) => {
    for (const message of contradictionsOf(value)) context.addIssue({ code: 'custom', message });
  });
  return withJava(input, { class: className });
}

const noItemTypes: ReadonlySet<unknown> = new Set(['ARRAY', 'SECRET', 'MULTISELECT', 'ENUM', 'SELECT']);

/** What properties of an input say against each other. All of it is told, in the order of Kestra's own constraints. */
function contradictionsOf(input: Readonly<Record<string, unknown>>): readonly string[] {
  const { defaults, prefill, required, itemType, type } = input;
  const messages: string[] = [];
  if (defaults !== undefined && required === false) {
    messages.push('Inputs with a default value must be required, since the default is always applied.');
  }
  if (defaults !== undefined && prefill !== undefined) {
    messages.push('Inputs with a default value cannot also have a prefill.');
  }
  if (noItemTypes.has(itemType)) messages.push(`\`itemType\` cannot be ${String(itemType)}`);
  if (type === 'FILE' && typeof defaults === 'string' && !/^(?:file|nsfile):|\{\{/.test(defaults)) {
    messages.push(
      "inputs of type 'FILE' only support `defaults` as local files using a file URI or as namespace files using a nsfile URI",
    );
  }
  return messages;
}

function idProperty(): z.ZodType {
  const id = z.string().regex(idPattern, 'must match "^[a-zA-Z0-9][.a-zA-Z0-9_-]*"').min(1, 'must not be blank');
  return withJava(id, { missing: missingId });
}

/** The order of names is that of Kestra's message; it differs between the versions. */
function valueType(switches: Switches): z.ZodType {
  const names = switches.hasLegacyFlowFields ? legacyTypeNames : typeNames;
  return javaEnum(`${javaPackage}.Type`, names.split(' '));
}

/** A regular expression of Java. What only JavaScript cannot read is let through. */
function patternProperty(): z.ZodType {
  return z.string().superRefine((pattern, context) => {
    if (hasOpenBracket(pattern)) context.addIssue({ code: 'custom', message: `invalid pattern [${pattern}]` });
  });
}

/** Whether a bracket or parenthesis is left open. */
function hasOpenBracket(pattern: string): boolean {
  const bare = pattern.replaceAll(/\\./gs, '').replaceAll(/\[[^\]]+\]/g, '');
  return bare.includes('[') || bare.split('(').length !== bare.split(')').length;
}
