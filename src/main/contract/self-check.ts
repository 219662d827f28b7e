// What the program finds out about itself and its surroundings, as the window shows it. As the nouns of `model.ts` it survives JSON; nothing in it is secret.

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
