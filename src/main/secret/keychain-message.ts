// What is said between the program and the process that calls keytar. Both are of the same build; what comes in
// is checked all the same, since values of secrets hang on it.
import { z } from 'zod';

/** What is asked. */
export const keychainRequest = z.discriminatedUnion('call', [
  z.object({ call: z.literal('entries') }),
  z.object({ call: z.literal('set'), account: z.string(), value: z.string() }),
  z.object({ call: z.literal('delete'), account: z.string() }),
]);

/** One question. */
export type KeychainRequest = z.infer<typeof keychainRequest>;

/** What is answered: what was asked for, or what went wrong; `missing` says that keytar could not be loaded. */
export const keychainAnswer = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('entries'), entries: z.array(z.object({ account: z.string(), value: z.string() })) }),
  z.object({ kind: z.literal('set') }),
  z.object({ kind: z.literal('delete'), deleted: z.boolean() }),
  z.object({ kind: z.literal('missing'), message: z.string() }),
  z.object({ kind: z.literal('failed'), message: z.string() }),
]);

/** One answer. */
export type KeychainAnswer = z.infer<typeof keychainAnswer>;
