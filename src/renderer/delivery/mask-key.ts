// A webhook's address without its key: the key is the secret, and screens are shared. Copying gives the whole.

/** What stands in the place of a key. */
export const maskedKey = '••••••';

/** The target of a request with its key masked; what has no key is told as it is. */
export function maskKey(target: string): string {
  return target.replace(/^(.*\/executions\/webhook\/[^/?#]+\/[^/?#]+\/)[^/?#]+/, `$1${maskedKey}`);
}
