// How evaluation stops. A template is evaluated by nested calls, so a failure in it has to unwind them:
// this is the one place that throws, and `renderer.ts` the one that catches and makes a value of it.

/** How Kestra words a failure in the end; see `renderer.ts`. */
export type FailureKind =
  /** A name, attribute or index that is not there; `??`, `default` and `is defined` catch it. */
  | 'not-found'
  /** A failure that Pebble or Kestra words itself; gets the template and line behind it. */
  | 'pebble'
  /** A Java runtime exception: class and message as Java has them. */
  | 'java'
  /** A failure that Pebble or Kestra words itself without knowing where: a bound, an error in `render()`. */
  | 'unplaced'
  /** A failure of the writer that makes JSON, which Kestra wraps on every version. */
  | 'writer'
  /** A bound of ours was passed, where Kestra has none; nothing in a template catches it. */
  | 'bound';

/**
 * What stopped an evaluation. Not an Error: no stack is taken, since templates fail often and cheaply. One class for
 * all kinds, because they differ only in how their text is finished.
 */
export class Failure {
  readonly kind: FailureKind;
  /** The text, or the name that was not found. */
  readonly text: string;
  /** Java's class name, where it shows. */
  readonly className: string;
  /** Line of the template, where the failing code knows it better than the renderer. */
  line: number | undefined;
  /** What the text cannot say: the path that was undefined, the existing names near it. */
  readonly hint: FailureHint;

  constructor(kind: FailureKind, text: string, className: string, hint: FailureHint = {}) {
    this.kind = kind;
    this.text = text;
    this.className = className;
    this.line = undefined;
    this.hint = hint;
  }
}

/** What the window says beyond Kestra's text. */
export interface FailureHint {
  /** The path that was undefined: `trigger.body.usr`. */
  readonly path?: string;
  /** Existing names that are near. */
  readonly nearest?: readonly string[];
}

/** Class of what Pebble says while it renders. */
export const pebbleException = 'io.pebbletemplates.pebble.error.PebbleException';
/** Class of what it says while it reads a template. */
export const parserException = 'io.pebbletemplates.pebble.error.ParserException';
/** Java's class for what never comes to an end. */
export const stackOverflow = 'java.lang.StackOverflowError';
/** Kestra's own class for its bounds. */
export const limitException = 'io.kestra.core.runners.pebble.RenderLimitExceededException';

/** Stops with a failure that Pebble words: `<class>: <text> (<template>:<line>)`. */
export function raisePebble(text: string, className = pebbleException, hint: FailureHint = {}): never {
  return raise(new Failure('pebble', text, className, hint));
}

/** Stops with a Java runtime exception. An empty text stands for Java's null message. */
export function raiseJava(className: string, text: string): never {
  return raise(new Failure('java', text, className));
}

/** Stops because Jackson cannot write a value. */
export function raiseWriter(text: string): never {
  return raise(new Failure('writer', text, 'com.fasterxml.jackson.databind.JsonMappingException'));
}

/** Stops because a name is not there; without a line it is the line of what runs. */
export function raiseNotFound(name: string, hint: FailureHint = {}, line?: number): never {
  const failure = new Failure('not-found', name, '', hint);
  failure.line = line;
  return raise(failure);
}

/** Stops because a bound of Kestra's was passed: `<class>: <text> (?:?)`. */
export function raiseLimit(text: string, className = limitException): never {
  return raise(new Failure('unplaced', text, className));
}

/** Stops because a bound of ours was passed, where Kestra would go on until its memory or stack ends. */
export function raiseBound(text: string, className = ''): never {
  return raise(new Failure('bound', text, className));
}

/** Stops with a failure of Pebble's parser. */
export function raiseSyntax(text: string, line: number): never {
  return raiseAt(line, new Failure('pebble', text, parserException));
}

/** Stops with a failure that Pebble words, at a line that the raising code knows. */
export function raisePebbleAt(line: number, text: string, hint: FailureHint = {}): never {
  return raiseAt(line, new Failure('pebble', text, pebbleException, hint));
}

/** Stops with a failure at a line that the raising code knows. */
export function raiseAt(line: number, failure: Failure): never {
  failure.line = line;
  return raise(failure);
}

/** Stops with a failure that was caught before. */
export function raise(failure: Failure): never {
  // oxlint-disable-next-line typescript/only-throw-error -- no stack is wanted, templates fail often
  throw failure;
}
