// The keys of the window, in one list: the sheet of keys shows it, the palette names them, and the shell listens to
// those that work everywhere. Data only.
import type { Place } from '../router/address.ts';

/** What can be done from everywhere. */
export type Deed = 'palette' | 'keys' | 'appearance' | 'pause';

/** A screen that can be gone to; `keys` are empty where it has none. */
export interface ScreenKeys {
  readonly name: string;
  readonly to: Place;
  /** Pressed one after the other, with a blank between them. */
  readonly keys: string;
}

/** The screens, in the order of the sidebar. */
export const screens: readonly ScreenKeys[] = [
  { name: 'Deliveries', to: { screen: 'deliveries' }, keys: 'g d' },
  { name: 'Flows', to: { screen: 'flows' }, keys: 'g f' },
  { name: 'Executions', to: { screen: 'executions' }, keys: 'g x' },
  { name: 'Namespaces', to: { screen: 'namespaces' }, keys: 'g n' },
  { name: 'Send request', to: { screen: 'send' }, keys: 'g r' },
  { name: 'Playground', to: { screen: 'playground' }, keys: 'g p' },
  { name: 'Doctor', to: { screen: 'doctor' }, keys: 'g o' },
  { name: 'Settings', to: { screen: 'settings' }, keys: 'g s' },
];

/** The deeds, with their keys as `useKeys` has them. */
export const deeds: readonly { readonly deed: Deed; readonly name: string; readonly keys: string }[] = [
  { deed: 'palette', name: 'Go to or do', keys: 'mod+k' },
  { deed: 'keys', name: 'Keyboard', keys: '?' },
  { deed: 'appearance', name: 'Change appearance', keys: '' },
  { deed: 'pause', name: 'Pause or resume webhooks', keys: '' },
];

/** Keys that single screens listen to, for the sheet. */
export const screenKeys: readonly { readonly name: string; readonly keys: string }[] = [
  { name: 'Next delivery', keys: 'j' },
  { name: 'Previous delivery', keys: 'k' },
  { name: 'Follow the newest delivery', keys: 'n' },
  { name: 'Replay the delivery', keys: 'r' },
  { name: 'Edit the delivery and send it again', keys: 'e' },
  { name: 'Copy the delivery as curl', keys: 'c' },
  { name: 'Mark the delivery, to compare others with it', keys: 'm' },
  { name: 'Compare with the marked delivery, or with the one before', keys: 'x' },
  { name: 'Search', keys: '/' },
  { name: 'What went wrong: the next error of a log', keys: 'w' },
  { name: 'The filled button; evaluate what is written', keys: 'mod+Enter' },
  { name: 'Evaluate the chosen value of a tree', keys: 'Space' },
  { name: 'Complete what is being written', keys: 'ctrl+Space' },
  { name: 'Open what is selected', keys: 'Enter' },
  { name: 'Close a dialog', keys: 'Escape' },
];

const signs: Readonly<Record<string, string>> = { Enter: '⏎', Escape: 'Esc', Space: 'Space', ctrl: '⌃' };

/** Keys as caps show them: `mod+k` is `⌘ K`. */
export function formatKeys(keys: string): string {
  return keys
    .split('+')
    .map((key) => (key === 'mod' ? '⌘' : (signs[key] ?? key.toUpperCase())))
    .join('');
}
