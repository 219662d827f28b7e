// What completion offers, of expressions and of YAML alike.

/** One offer. */
export interface Suggestion {
  /** What is written: a name, or a key in brackets, which stands without the point before it. */
  readonly text: string;
  /** What it is, or its value in short. */
  readonly detail: string;
  /** What it is for, shown beside it: code stands between backticks; absent where nothing is said of it. */
  readonly info?: string;
  /** Whether the point before the typed word has to go. */
  readonly replacesPoint: boolean;
  /** What is written behind it; default: nothing. */
  readonly follow?: string;
  /** How many characters of `follow` the cursor stands before; default 0. */
  readonly back?: number;
  /** Among those that fit as well, higher comes first; default 0. */
  readonly rank?: number;
}

/** What is offered for the word that has been typed so far, which may be empty. */
export interface Suggestions {
  readonly typed: string;
  readonly options: readonly Suggestion[];
  /** Whether points and dashes belong to the word, as in names of types; default: they end it. */
  readonly hasPoints?: boolean;
}
