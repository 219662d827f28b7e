// What the program finds out about itself and its surroundings, and which settings it runs with, as the window shows
// them. As the nouns of `model.ts` it survives JSON; nothing in it is secret.

/** One thing that was looked at. `warn`: it works, but not for everything; `bad`: something does not work. */
export interface ServerCheck {
  /** Unique among all. */
  readonly name: string;
  readonly state: 'ok' | 'warn' | 'bad';
  /** What was found; the user's own folder stands as `~`, so that it can be shown to others. */
  readonly finding: string;
  /** What to do about it; absent where there is nothing to do. */
  readonly advice?: string;
}

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
}
