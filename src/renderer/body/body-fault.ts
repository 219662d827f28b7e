// What is wrong with a body, and where: for people, who look for the place in its text.

/** A fault; lines and columns count from 1. */
export interface BodyFault {
  readonly message: string;
  readonly line: number;
  readonly column: number;
}

/** The fault at a position of a text. */
export function faultAt(text: string, at: number, message: string): BodyFault {
  const before = text.slice(0, at).split(/\r\n|[\r\n]/);
  return { message, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

/** `Line 3, column 7: <a> is not closed`. */
export function formatFault({ message, line, column }: BodyFault): string {
  return `Line ${line}, column ${column}: ${message}`;
}
