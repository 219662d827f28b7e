// Filters after which a value no longer has the text that it was made of, so that nothing in it can be evaluated.

/** Hashes, numbers, yes and no, and encodings that leave neither braces nor quotes. */
export const textCleaners: ReadonlySet<string> = new Set([
  'abs',
  'base64encode',
  'className',
  'date',
  'dateAdd',
  'endsWith',
  'length',
  'md5',
  'number',
  'numberFormat',
  'regexMatch',
  'sha1',
  'sha256',
  'sha512',
  'slugify',
  'startsWith',
  'timestamp',
  'timestampMicro',
  'timestampMilli',
  'timestampNano',
  'urlencode',
]);

/**
 * The same for commands: who escapes or replaces signs has thought of quotes, and whether it is enough only a person
 * can tell. Against a second rendering none of these helps.
 */
export const commandCleaners: ReadonlySet<string> = new Set([
  ...textCleaners,
  'escapeChar',
  'regexExtract',
  'regexReplace',
  'replace',
]);
