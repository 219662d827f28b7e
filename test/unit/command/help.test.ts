// The help texts, and the document that says the same.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { flags, flagsOf } from '../../../src/main/command/flag.ts';
import { renderFlag, renderHelp } from '../../../src/main/command/help.ts';
import { verbs } from '../../../src/main/command/verb.ts';

it('the overview names every verb with what it does', () => {
  const text = renderHelp();
  expect(verbs.filter(({ name, meaning }) => !text.includes(`  ${name}`) || !text.includes(meaning))).toEqual([]);
});

it.each(verbs)('the help of $name lists its flags and exit codes', ({ name, exits }) => {
  const text = renderHelp(name);
  expect(flagsOf(name).filter((flag) => !text.includes(`\n  ${renderFlag(flag)}`))).toEqual([]);
  expect(text.endsWith(`Exit codes: ${exits}, 2 wrong usage`)).toBe(true);
});

it('a flag is shown with its value and whether it may be repeated', () => {
  const shown = flagsOf('send').map(renderFlag);
  expect(shown).toEqual(expect.arrayContaining(['--json', '--body FILE', "--header 'NAME: VALUE'…"]));
});

describe('docs/command-line.md', () => {
  const text = readFileSync(join(import.meta.dirname, '../../../docs/command-line.md'), 'utf8');
  const rowsOf = (title: string) =>
    text
      .slice(text.indexOf(`## ${title}`))
      .split('\n## ')[0]
      ?.split('\n')
      .filter((line) => line.startsWith('| `'));

  it('has every verb as help has it', () => {
    const rows = verbs.map(
      ({ name, operands, meaning, exits }) => `| \`${`${name} ${operands}`.trim()}\` | ${meaning} | ${exits} |`,
    );
    expect(rowsOf('Verbs')).toEqual(rows);
  });

  it('has every flag as help has it', () => {
    const rows = flags.map((flag) => {
      const who = flag.verbs.length === verbs.length ? 'all' : flag.verbs.join(', ');
      return `| \`${renderFlag(flag).replaceAll('|', '\\|')}\` | ${who} | ${flag.meaning} |`;
    });
    expect(rowsOf('Flags')).toEqual(rows);
  });
});
