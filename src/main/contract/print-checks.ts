// What the doctor found as a text, for whoever is asked for help: the window and the desktop app's menu copy the same.
import type { ServerCheck } from './self-check.ts';

/** The word for each state, which says it without colour. */
export const checkWords: Readonly<Record<ServerCheck['state'], string>> = {
  ok: 'Good',
  warn: 'Look at it',
  bad: 'Broken',
};

/** One line for each, as it goes into a message. */
export function printChecks(checks: readonly ServerCheck[]): string {
  return checks.map(({ name, state, finding }) => `${checkWords[state]}: ${name}: ${finding}\n`).join('');
}
