// What is said of types and properties where people write a flow: a sentence each, in words of our own. No code of them.

/** A property by its name: a sentence without a full stop; code in it stands between backticks. */
export type PropertyWords = Readonly<Record<string, string>>;

/** One type in words. */
export interface TypeWords {
  /** What a task of it does, or when a trigger starts the flow. */
  readonly meaning: string;
  /** Its own properties. What all types of its place have is told once, in `shared-words`. */
  readonly properties: PropertyWords;
}

/** Words by type, without the `io.kestra.plugin.` that all of them begin with. */
export type TypeReference = Readonly<Record<string, TypeWords>>;
