// Which commands a text finds, best first. Every word of it has to stand somewhere in a command; where it begins the
// name it counts most.
import { type Command, groups } from './commands.ts';

/** How many of a group are shown, so that one long list does not hide the others. */
const perGroup = 7;

/** The commands that are found, by group, as they are shown. */
export function findCommands(commands: readonly Command[], text: string): readonly Command[] {
  const words = text.toLowerCase().split(/\s+/).filter((word) => word !== ''); // prettier-ignore
  const found = commands
    .map((command) => ({ command, rank: rankOf(command, words) }))
    .filter(({ rank }) => rank !== undefined)
    .toSorted((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  return groups.flatMap((group) =>
    found
      .filter(({ command }) => command.group === group)
      .slice(0, perGroup)
      .map(({ command }) => command),
  );
}

/** Less is better; undefined where a word is missing. */
function rankOf({ name, detail = '' }: Command, words: readonly string[]): number | undefined {
  const small = name.toLowerCase();
  const all = `${small} ${detail.toLowerCase()}`;
  if (!words.every((word) => all.includes(word))) return undefined;
  const [first = ''] = words;
  if (small.startsWith(first)) return 0;
  return small.includes(first) ? 1 : 2;
}
