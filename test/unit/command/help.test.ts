// The help texts.
import { expect, it } from 'vitest';
import { flagsOf } from '../../../src/main/command/flag.ts';
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
