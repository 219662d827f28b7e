// What is said of a filter, a function or a test where people choose one: a sentence and an example. No code of them.

/** One of them in words. A test renders each example under every version that has it, and compares. */
export interface CallableWords {
  /** A sentence without a full stop; code in it stands between backticks. */
  readonly meaning: string;
  /** A template that shows it. */
  readonly example: string;
  /** The JSON object that the example needs; absent: it needs none. */
  readonly context?: string;
  /** What the example gives as text; absent where that depends on time, chance or what else there is. */
  readonly gives?: string;
}

/** Words by the name that templates call it by. */
export type CallableReference = Readonly<Record<string, CallableWords>>;
