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
  /** A bound was passed. */
  | 'limit';

/** What stopped an evaluation. Not an Error: no stack is taken, since templates fail often and cheaply. */
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

export const pebbleException = 'io.pebbletemplates.pebble.error.PebbleException';
export const limitException = 'io.kestra.core.runners.pebble.RenderLimitExceededException';

/** Stops with a failure that Pebble words: `<class>: <text> (<template>:<line>)`. */
export function raisePebble(text: string, className = pebbleException, hint: FailureHint = {}): never {
  return raise(new Failure('pebble', text, className, hint));
}

/** Stops with a Java runtime exception. An empty text stands for Java's null message. */
export function raiseJava(className: string, text: string): never {
  return raise(new Failure('java', text, className));
}

/** Stops because a name is not there. */
export function raiseNotFound(name: string, hint: FailureHint = {}): never {
  return raise(new Failure('not-found', name, '', hint));
}

/** Stops because a bound was passed. */
export function raiseLimit(text: string, className = limitException): never {
  return raise(new Failure('limit', text, className));
}

/** Stops with a failure that was caught before. */
export function raise(failure: Failure): never {
  // oxlint-disable-next-line typescript/only-throw-error
  throw failure;
}
