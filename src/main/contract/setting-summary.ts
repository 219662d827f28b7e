// Settings as the window shows and changes them: what is in force, where the next start takes it from, and whether it can
// be changed there. It survives JSON, and nothing in it is secret.

/** Where a setting comes from, the strongest first: a flag outdoes all. */
export type SettingOrigin =
  | { readonly kind: 'flag' | 'environment' | 'default' }
  /** `folder`: `hookbench.yaml` of the flows folder; `user`: the user's own file. Lines count from 1. */
  | { readonly kind: 'folder' | 'user'; readonly file: string; readonly line?: number };

/** How a value is chosen. */
export type SettingKind = 'choice' | 'number' | 'switch' | 'text';

/** One setting as it is in force. */
export interface SettingSummary {
  /** As in `hookbench.yaml`. */
  readonly name: string;
  /** With its dashes. */
  readonly flag: string;
  /** The environment variable that sets it. */
  readonly variable: string;
  /** As a text, in place of a secret that it is not shown; absent where it is not set and has no default. */
  readonly value?: string;
  readonly meaning: string;
  readonly kind: SettingKind;
  /** Whether a change in the window counts at once; the others count at the next start. */
  readonly isLive: boolean;
  /** What there is to choose of a `choice`; empty for the others. */
  readonly choices: readonly string[];
  /** Where the next start takes it from. */
  readonly origin: SettingOrigin;
  /** What the next start takes where that is another value; absent where it takes the same. */
  readonly next?: { readonly value?: string };
  /** Why it cannot be changed in the window, as a sentence; absent where it can. */
  readonly locked?: string;
  /** The file that a change is written to; absent where there is none. */
  readonly file?: string;
}

/** The methods about settings, as a part of all `Methods`. */
export interface SettingMethods {
  /** The settings that are in force, with what the files say now. */
  'server.settings': (parameters: Record<string, never>) => readonly SettingSummary[];
  /**
   * Writes a setting into the file where it stands, or into the user's own; without a value it is taken out of there. It
   * counts at once or at the next start (`isLive`). All else in the file stays as it is. Answers SETTING_INVALID,
   * FILE_UNWRITABLE.
   */
  'settings.write': (parameters: { readonly name: string; readonly value?: string }) => SettingSummary;
  /** Ends the desktop app in order and starts it again as it was started. Answers RESTART_UNAVAILABLE elsewhere. */
  'server.restart': (parameters: Record<string, never>) => void;
}
