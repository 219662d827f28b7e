// What a text finds in the palette.
import { expect, it } from 'vitest';
import type { Command } from '../../../../src/renderer/palette/commands.ts';
import { findCommands } from '../../../../src/renderer/palette/find-commands.ts';

function command(group: Command['group'], name: string, detail = ''): Command {
  return { id: `${group} ${name}`, group, name, detail, does: { type: 'go', to: { screen: 'flows' } } };
}

const commands = [
  command('Deliveries', 'POST push', '200 hello'),
  command('Flows', 'say_hello', 'company.team'),
  command('Flows', 'hello', 'company.shop'),
  command('Screens', 'Flows'),
];

it.each<readonly [text: string, names: readonly string[]]>([
  ['', ['Flows', 'say_hello', 'hello', 'POST push']],
  ['HELLO', ['hello', 'say_hello', 'POST push']],
  ['hello shop', ['hello']],
  [' fl ', ['Flows']],
  ['nothing', []],
])('findCommands("%s")', (text, names) => {
  expect(findCommands(commands, text).map(({ name }) => name)).toEqual(names);
});

it('findCommands() shows a few of each group', () => {
  const many = Array.from({ length: 100 }, (_, index) => command('Flows', `f${index}`));
  expect(findCommands([...many, command('Deliveries', 'POST')], '').length).toBe(8);
});
