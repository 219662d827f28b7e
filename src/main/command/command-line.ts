// argv → verb, operands and flags, or one sentence about what is wrong with it. What the values mean is
// not decided here: settings are read in `settings.ts`, the rest by each verb.
import { parseArgs } from 'node:util';
import { createError, type ErrorValue, fail, ok, type Result } from '../contract/errors.ts';
import type { Settings } from '../contract/settings.ts';
import { flags, flagsOf, type OtherFlagName } from './flag.ts';
import { didYouMean } from './did-you-mean.ts';
import { isVerbName, type VerbName, verbOf, verbs } from './verb.ts';

/**
 * What a caller asked for. The verb knows its flags and operands are right in number and kind; their values are still
 * texts.
 */
export interface CommandLine {
  readonly verb: VerbName;
  /** Whether the verb was written; without one it is `serve`. */
  readonly isVerbGiven: boolean;
  readonly operands: readonly string[];
  /** Flag name → its values in order; a flag that takes none has one empty text. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** Whether a flag stands there. */
export function hasFlag(line: CommandLine, name: OtherFlagName): boolean {
  return line.values.has(name);
}

/** All values of a flag, in order. */
export function valuesOf(line: CommandLine, name: OtherFlagName): readonly string[] {
  return line.values.get(name) ?? [];
}

/** The last value of a flag, or undefined. */
export function valueOf(line: CommandLine, name: OtherFlagName): string | undefined {
  return line.values.get(name)?.at(-1);
}

/** The settings among the flags, as texts. */
export function settingFlagsOf(line: CommandLine): ReadonlyMap<keyof Settings, string> {
  const texts = new Map<keyof Settings, string>();
  for (const { name, setting, value } of flags) {
    const given = line.values.get(name)?.at(-1);
    if (setting !== undefined && given !== undefined) texts.set(setting, value === undefined ? 'true' : given);
  }
  return texts;
}

/** Reads the arguments behind the program's name. Answers USAGE. */
export function parseCommandLine(argv: readonly string[]): Result<CommandLine> {
  const { words, options } = splitArguments(argv);
  const [first, ...operands] = words;
  const isVerbGiven = first !== undefined && isVerbName(first);
  const verb = isVerbGiven ? first : 'serve';
  // Help and version are answered whatever else is missing.
  const isAsking = options.some(({ name }) => name === 'help' || name === 'version');
  // The value of a mistyped flag looks like a verb, so unknown flags are told first.
  // The order is by what misleads least: a wrong name of a flag makes everything behind it look wrong.
  const problem =
    findProblem(options, (option) => checkName(option, verb)) ??
    (first === undefined || isVerbGiven || isAsking ? undefined : unknownVerb(first)) ??
    findProblem(options, (option) => checkUse(option, verb)) ??
    (isAsking ? undefined : findProblem(options, (option) => checkCompany(option, { verb, options }))) ??
    (isAsking ? undefined : checkOperands(operands, verb));
  return problem === undefined ? ok({ verb, isVerbGiven, operands, values: collectValues(options) }) : fail(problem);
}

/** Node's own parser only splits; it is not strict, since its sentences name no flag that was meant. */
function splitArguments(argv: readonly string[]) {
  const { tokens } = parseArgs({ args: [...argv], options: parserOptions(), strict: false, tokens: true });
  const words: string[] = [];
  const options: Option[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    else if (token.kind === 'option') options.push(token);
  }
  return { words, options };
}

/** A flag without a value still has to be seen, so it has one empty text. */
function collectValues(options: readonly Option[]): CommandLine['values'] {
  const values = new Map<string, string[]>();
  for (const { name, value = '' } of options) values.set(name, [...(values.get(name) ?? []), value]);
  return values;
}

/** The first fault in the order of the arguments: a second one is often only its consequence. */
function findProblem(
  options: readonly Option[],
  check: (option: Option) => ErrorValue | undefined,
): ErrorValue | undefined {
  return options.map(check).find((problem) => problem !== undefined);
}

/** One option as `parseArgs` gives it. */
interface Option {
  readonly name: string;
  /** As it was typed, with its dashes. */
  readonly rawName: string;
  readonly value: string | undefined;
  /** Whether the value stood behind a "=". */
  readonly inlineValue: boolean | undefined;
}

type ParserOption = { readonly type: 'string' | 'boolean'; readonly short?: string };

/** All flags of all verbs: a word behind a flag of another verb must not be taken for an operand. */
function parserOptions(): Record<string, ParserOption> {
  const entries = flags.map(({ name, value }): [string, ParserOption] => [
    name,
    { type: value === undefined ? 'boolean' : 'string', ...(name === 'help' ? { short: 'h' } : {}) },
  ]);
  return Object.fromEntries(entries);
}

function unknownVerb(word: string): ErrorValue {
  const names = verbs.map(({ name }) => name);
  const hint = didYouMean(word, names);
  return usage(`Cannot read command line: "${word}" is not one of ${names.join(', ')}${hint}`);
}

/** Whether any verb has the flag; the nearest name is looked for among the flags of this verb alone. */
function checkName({ name, rawName }: Option, verb: VerbName): ErrorValue | undefined {
  if (flags.some((flag) => flag.name === name)) return undefined;
  const names = flagsOf(verb).map((flag) => `--${flag.name}`);
  const hint = didYouMean(rawName, names);
  return usage(`Cannot read command line: ${verb} has no flag ${rawName}${hint}`);
}

function checkUse(option: Option, verb: VerbName): ErrorValue | undefined {
  const flag = flags.find(({ name }) => name === option.name);
  if (flag === undefined) return undefined;
  if (!flag.verbs.includes(verb)) {
    return usage(`Cannot read command line: ${option.rawName} belongs to ${flag.verbs.join(', ')}, not to ${verb}`);
  }
  if (flag.value === undefined) {
    return option.value === undefined ? undefined : usage(`Cannot read command line: --${flag.name} takes no value`);
  }
  return isValueGiven(option)
    ? undefined
    : usage(`Cannot read command line: --${flag.name} needs a value, ${flag.value}`);
}

/** A flag that means nothing alone is a slip: leaving it unheard would look as if it had been done. */
function checkCompany(
  { name }: Option,
  { verb, options }: { readonly verb: VerbName; readonly options: readonly Option[] },
): ErrorValue | undefined {
  const needed = flags.find((flag) => flag.name === name)?.needs?.[verb];
  if (needed === undefined || options.some((option) => option.name === needed)) return undefined;
  return usage(`Cannot read command line: --${name} needs --${needed} beside it`);
}

/**
 * A dash alone is standard input; a longer word that begins with one is the next flag, unless "=" stands before it.
 * That way a forgotten value does not swallow the flag behind it.
 */
function isValueGiven({ value, inlineValue }: Option): boolean {
  if (value === undefined) return false;
  return inlineValue === true || value.length < 2 || !value.startsWith('-');
}

function checkOperands(operands: readonly string[], verb: VerbName): ErrorValue | undefined {
  const { operandsMin, operandsMax, operands: names } = verbOf(verb);
  if (operands.length < operandsMin) return usage(`Cannot read command line: ${verb} needs ${names}`);
  const extra = operands[operandsMax];
  if (extra === undefined) return undefined;
  return usage(`Cannot read command line: "${extra}" is more than ${verb} takes`);
}

function usage(message: string): ErrorValue {
  return createError('USAGE', message);
}
