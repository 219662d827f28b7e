// argv → verb, operands and flags, or one sentence about what is wrong with it. What the values mean is
// not decided here: settings are read in `settings.ts`, the rest by each verb.
import { parseArgs } from 'node:util';
import { createError, type ErrorValue, fail, ok, type Result } from '../contract/errors.ts';
import type { Settings } from '../contract/settings.ts';
import { type Flag, flags, flagsOf, type OtherFlagName } from './flag.ts';
import { didYouMean, nearestName } from './nearest-name.ts';
import { isVerbName, type VerbName, verbOf, verbs } from './verb.ts';

/** What a caller asked for. */
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
  const { tokens } = parseArgs({ args: [...argv], options: parserOptions(), strict: false, tokens: true });
  const words: string[] = [];
  const options: Option[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    else if (token.kind === 'option') options.push(token);
  }
  const [first] = words;
  // Help and version are answered before anything else is found fault with.
  const isAsking = options.some(({ name }) => name === 'help' || name === 'version');
  if (first !== undefined && !isVerbName(first) && !isAsking) return fail(unknownVerb(first));
  const isVerbGiven = first !== undefined && isVerbName(first);
  const verb = isVerbGiven ? first : 'serve';
  const values = new Map<string, string[]>();
  for (const option of options) {
    const problem = checkOption(option, verb);
    if (problem !== undefined) return fail(problem);
    const known = values.get(option.name) ?? [];
    values.set(option.name, [...known, option.value ?? '']);
  }
  const operands = words.slice(1);
  const problem = isAsking ? undefined : checkOperands(operands, verb);
  return problem === undefined ? ok({ verb, isVerbGiven, operands, values }) : fail(problem);
}

/** One option as `parseArgs` gives it. */
interface Option {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

type ParserOption = { readonly type: 'string' | 'boolean'; readonly short?: string };

function parserOptions(): Record<string, ParserOption> {
  const entries = flags.map(({ name, value }): [string, ParserOption] => [
    name,
    { type: value === undefined ? 'boolean' : 'string', ...(name === 'help' ? { short: 'h' } : {}) },
  ]);
  return Object.fromEntries(entries);
}

function unknownVerb(word: string): ErrorValue {
  const names = verbs.map(({ name }) => name);
  const hint = didYouMean(nearestName(word, names));
  return usage(`Cannot read command line: "${word}" is not one of ${names.join(', ')}${hint}`);
}

function checkOption(option: Option, verb: VerbName): ErrorValue | undefined {
  const flag = flags.find(({ name }) => name === option.name);
  if (flag === undefined) return unknownFlag(option.rawName, verb);
  if (!flag.verbs.includes(verb)) {
    return usage(`Cannot read command line: ${option.rawName} belongs to ${flag.verbs.join(', ')}, not to ${verb}`);
  }
  return checkValue(option, flag);
}

function checkValue(option: Option, flag: Flag): ErrorValue | undefined {
  if (flag.value === undefined) {
    return option.value === undefined ? undefined : usage(`Cannot read command line: --${flag.name} takes no value`);
  }
  // A dash alone is standard input; anything longer that begins with one is the next flag, forgotten values apart.
  const isFlag = option.inlineValue !== true && (option.value ?? '').length > 1 && option.value?.startsWith('-');
  if (option.value !== undefined && isFlag !== true) return undefined;
  return usage(`Cannot read command line: --${flag.name} needs a value, ${flag.value}`);
}

function unknownFlag(rawName: string, verb: VerbName): ErrorValue {
  const names = flagsOf(verb).map(({ name }) => `--${name}`);
  const hint = didYouMean(nearestName(rawName, names));
  return usage(`Cannot read command line: ${verb} has no flag ${rawName}${hint}`);
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
