// The one schema of settings: text → value. Every source (flag, environment, file) gives texts, so `kestra: 2.0`
// in a file is the text that stands there and never the number 2. Defaults are no business of this file.
import { z } from 'zod';
import { profiles } from '../contract/profile.ts';
import type { Settings } from '../contract/settings.ts';

/** Beyond it neither a count of records nor a time means anything; days still make a date. */
const countMost = 10_000_000;

/** What was given, read. A message completes the sentence "… is not …". */
export const settingSchema = z.object({
  flows: folder(),
  data: folder(),
  host: wish(z.string().regex(/^[^\s/]+$/), 'an address such as 127.0.0.1'),
  port: port(),
  controlPort: port(),
  kestra: choice(profiles),
  tenant: wish(z.string().regex(/^[a-z0-9][a-z0-9_-]*$/), 'a tenant: small letters, digits, "-" and "_"'),
  token: wish(z.string().regex(/^[!-~]+$/), 'a token: letters, digits and signs of ASCII without blanks'),
  plugins: choice(['any', 'core'] as const),
  unknownTasks: choice(['WARNING', 'FAILED'] as const),
  strictAddresses: flag(),
  trust: flag(),
  url: wish(z.url({ protocol: /^https?$/ }), 'an address that begins with http:// or https://'),
  open: flag(),
  bodyBytesMax: bytes(),
  envPrefix: wish(z.string().min(1), 'a beginning of names'),
  synchronous: choice(['normal', 'full'] as const),
  replaceCorrupted: flag(),
  deliveriesMax: count(0),
  executionsMax: count(0),
  ageMaxDays: count(1),
  databaseBytesMax: bytes(),
  runningMax: count(1),
  queuedMax: count(0),
  requestsMax: count(1),
  stopGraceMs: count(0),
  notifications: choice(['failures', 'off'] as const),
  closeToTray: flag(),
} satisfies Record<keyof Settings, z.ZodType>);

/** What the sources gave, each setting at most once. */
export type GivenSettings = z.infer<typeof settingSchema>;

/**
 * Any text that another schema takes, with a wish of our own in place of its messages, which speak of strings and
 * patterns.
 */
function wish(schema: z.ZodType<string>, message: string) {
  return z
    .string()
    .refine((text) => schema.safeParse(text).success, { error: message })
    .exactOptional();
}

function folder() {
  return wish(z.string().regex(/^[^\0]+$/), 'a folder');
}

function choice<T extends string>(values: readonly T[]) {
  return z.enum(values, { error: `one of ${values.join(', ')}` }).exactOptional();
}

/** `1` and `0` are what people write into environment variables. */
function flag() {
  const words = z.enum(['true', 'false', '1', '0'], { error: 'true or false' });
  return words.transform((word) => word === 'true' || word === '1').exactOptional();
}

function port() {
  return integer({ least: 0, most: 65_535, message: 'a port, 0 to 65535' });
}

function count(least: number) {
  return integer({ least, most: countMost, message: `a number from ${least} to ${countMost}` });
}

function bytes() {
  return integer({ least: 1, most: Number.MAX_SAFE_INTEGER, message: 'a number of bytes, 1 or more' });
}

/** Digits alone: `0x10`, `1e3` and blanks are refused rather than guessed. */
function integer({ least, most, message }: { least: number; most: number; message: string }) {
  return z
    .string()
    .regex(/^[0-9]{1,16}$/, { error: message })
    .transform(Number)
    .refine((value) => value >= least && value <= most, { error: message })
    .exactOptional();
}
