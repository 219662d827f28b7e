// The text of `--help`, made from the tables of verbs and flags alone, so that it cannot say what is not so.
import { type Flag, flagsOf } from './flag.ts';
import { environmentPrefix } from './setting-name.ts';
import { type VerbName, verbOf, verbs } from './verb.ts';

/** The help of one verb, or of the whole program. Ends without a line break, which printing adds. */
export function renderHelp(verb?: VerbName): string {
  return verb === undefined ? renderOverview() : renderVerb(verb);
}

function renderOverview(): string {
  const rows = verbs.map(({ name, operands, meaning }): Row => [`${name} ${operands}`.trim(), meaning]);
  return [
    'hookbench: a test bench for Kestra webhook flows',
    '',
    'Usage: hookbench [VERB] [FLAG…]        (without a verb: serve)',
    '',
    ...renderRows(rows),
    '',
    'hookbench VERB --help lists the flags of a verb; --version shows the version.',
    `Every setting can also stand in the environment (${environmentPrefix}CONTROL_PORT for --control-port), in`,
    'hookbench.yaml in the flows folder or in your settings file (controlPort); the first of flag, environment,',
    'hookbench.yaml and settings file wins.',
  ].join('\n');
}

function renderVerb(name: VerbName): string {
  const { operands, meaning, exits } = verbOf(name);
  const rows = flagsOf(name).map((flag): Row => [renderFlag(flag), flag.meaning]);
  return [
    `Usage: hookbench ${`${name} ${operands}`.trim()} [FLAG…]`,
    '',
    meaning,
    '',
    ...renderRows(rows),
    '',
    `Exit codes: ${exits}, 2 wrong usage`,
  ].join('\n');
}

/** How a flag is written: `--port PORT`, with `…` where it may be repeated. */
export function renderFlag(flag: Flag): string {
  const value = flag.value === undefined ? '' : ` ${flag.value}`;
  return `--${flag.name}${value}${flag.isRepeatable === true ? '…' : ''}`;
}

/** What is written, and what it means. */
type Row = readonly [left: string, right: string];

/** Two columns; the right one is indented as wide as the widest left one. */
function renderRows(rows: readonly Row[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
