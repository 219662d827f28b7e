// How the window looks: as the system, light, or dark, and what comes next of the three.
import { useMantineColorScheme } from '@mantine/core';
import type { IconName } from '../../component/icon-paths.ts';

/** One of the looks. */
interface Appearance {
  /** As Mantine calls it; `auto` follows the system, also when that changes. */
  readonly value: 'auto' | 'light' | 'dark';
  readonly icon: IconName;
  /** As it stands in a sentence. */
  readonly name: string;
}

/** The three, in the order in which they are gone through. */
export const appearances: readonly [Appearance, Appearance, Appearance] = [
  { value: 'auto', icon: 'system', name: 'as the system' },
  { value: 'light', icon: 'sun', name: 'light' },
  { value: 'dark', icon: 'moon', name: 'dark' },
];

/** The present look and the next; kept by the browser over a restart. */
export function useAppearance() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const index = appearances.findIndex(({ value }) => value === colorScheme);
  const now = appearances[index] ?? appearances[0];
  const next = appearances[(index + 1) % appearances.length] ?? appearances[0];
  return { now, next, change: () => setColorScheme(next.value), choose: setColorScheme };
}
