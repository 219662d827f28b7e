// The verdicts on one file as text for people and as the JSON line of `validate --json`. Decides nothing.
import { dirname, join } from 'node:path';
import type { FlowMove } from '../contract/flow-parts.ts';
import type { StubsSummary, Verdict, Violation } from '../contract/model.ts';
import type { Profile } from '../contract/profile.ts';
import { renderError } from './terminal.ts';

/** One file with the verdict of every version of Kestra. */
export interface FileVerdict {
  readonly file: string;
  /** `namespace.id`, where the file says both. */
  readonly flow?: string;
  readonly profiles: ReadonlyMap<Profile, Verdict>;
  /** What to write instead of what the newest version has lost; absent where there is nothing. */
  readonly move?: FlowMove;
  /** The stubs file beside it, where something is wrong with it. */
  readonly stubs?: StubsSummary;
}

/** The line of `validate --json`. */
export function printVerdict({ profiles, ...verdict }: FileVerdict): string {
  return JSON.stringify({ ...verdict, profiles: Object.fromEntries(profiles) });
}

/** The lines for people: first the verdict, then each finding as `file:line:column: message`, then what to write instead. */
export function renderVerdict({ file, profiles, move, stubs }: FileVerdict): readonly string[] {
  const [valid, invalid] = [true, false].map((isValid) =>
    [...profiles].filter(([, verdict]) => verdict.valid === isValid).map(([profile]) => profile),
  );
  const parts = [verdictPart('valid', valid ?? []), verdictPart('invalid', invalid ?? [])];
  return [
    `${file}: ${parts.filter((part) => part !== '').join(', ')}`,
    ...findings(file, profiles),
    ...replacements(file, move),
    ...remarksOnStubs(file, stubs),
  ];
}

/** One line per replacement; those that `--rewrite` makes are marked. */
function replacements(file: string, move: FlowMove | undefined): readonly string[] {
  return (move?.replacements ?? []).map(
    ({ line, column, what, instead, isMechanical }) =>
      `  ${file}:${line}:${column}: move: ${what}: ${instead}${isMechanical ? ' [--rewrite]' : ''}`,
  );
}

/** The stubs file is named as it lies beside the flow's file. */
function remarksOnStubs(file: string, stubs: StubsSummary | undefined): readonly string[] {
  if (stubs === undefined) return [];
  const stubsFile = join(dirname(file), stubs.file);
  return [
    ...stubs.problems.map((problem) => `  ${renderError({ ...problem, file: stubsFile })}`),
    ...stubs.warnings.map(({ message }) => `  ${stubsFile}: warning: ${message}`),
  ];
}

function verdictPart(word: string, names: readonly Profile[]): string {
  return names.length === 0 ? '' : `${word} on ${names.join(' and ')}`;
}

/** One line per finding; the same finding of several versions is told once, with all their names. */
function findings(file: string, profiles: FileVerdict['profiles']): readonly string[] {
  const found = new Map<string, Profile[]>();
  for (const [profile, { violations, warnings, more }] of profiles) {
    const remarks = warnings.map((warning): Violation => ({ ...warning, severity: 'warning' }));
    const lines = [...violations, ...more, ...remarks].map((violation) => renderViolation(file, violation));
    for (const line of new Set(lines)) found.set(line, [...(found.get(line) ?? []), profile]);
  }
  return [...found].map(([line, names]) => `  ${line}${names.length < profiles.size ? ` [${names.join()}]` : ''}`);
}

function renderViolation(file: string, { line, column, path, message, severity, rule }: Violation): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  const word = severity === undefined ? '' : `${[severity, rule].filter((part) => part !== undefined).join(' ')}: `;
  const field = path === '' ? '' : `${path}: `;
  return `${place}: ${word}${field}${message.trimEnd().replaceAll('\n', '\n    ')}`;
}
