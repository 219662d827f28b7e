// A webhook's address without its key: the key is the secret, and screens are shared. Copying gives the whole. The
// name of a shell variable in its place is no secret.

/** What stands in the place of a key. */
export const maskedKey = '••••••';

/** A text that holds addresses, such as a target or a command, with their keys masked; the rest is told as it is. */
export function maskKey(text: string): string {
  return text.replace(/(\/executions\/webhook\/[^/?#\s]+\/[^/?#\s]+\/)[^$/?#\s"'][^/?#\s"']*/g, `$1${maskedKey}`);
}
