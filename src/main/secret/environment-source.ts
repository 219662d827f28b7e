// Secrets from environment variables, as open-source Kestra reads them: `SECRET_<KEY>` holds base64, once at
// the start, for every namespace alike. Source: `io.kestra.core.secret.SecretService`, Kestra 1.3 and 2.0.
import { createError, type ErrorValue, fail, ok } from '../contract/errors.ts';
import type { SecretSource } from './secret-source.ts';

const prefix = 'SECRET_';
// Java's `\R` within a class, and its basic decoder: padding may be absent but not wrong, nothing else is let by.
const lineBreaks = /[\n\v\f\r\u0085\u2028\u2029]/g;
const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}(?:==)?|[A-Za-z0-9+/]{3}=?)?$/;

/** The source, and the variables that it had to skip (SECRET_INVALID), which are missing as in Kestra. */
export interface EnvironmentSource {
  readonly source: SecretSource;
  readonly problems: readonly ErrorValue[];
}

/** Reads the environment once; later changes are not seen. */
export function createEnvironmentSource(environment: Readonly<Record<string, string | undefined>>): EnvironmentSource {
  const values = new Map<string, string>();
  const problems: ErrorValue[] = [];
  for (const [name, text] of Object.entries(environment)) {
    if (!name.startsWith(prefix) || name === prefix || text === undefined) continue;
    const value = decodeVariable(text);
    if (value === undefined) problems.push(undecodable(name));
    else values.set(name.slice(prefix.length).toUpperCase(), value);
  }
  return { source: createSource(values), problems };
}

function createSource(values: ReadonlyMap<string, string>): SecretSource {
  return {
    name: 'environment',
    get: ({ key }) => values.get(key),
    list: (namespace) => [...values.keys()].map((key) => ({ namespace, key, source: 'environment' })),
    set: ({ key }) => Promise.resolve(fail(readOnly(key))),
    delete: ({ key }) => Promise.resolve(values.has(key) ? fail(readOnly(key)) : ok(false)),
  };
}

function readOnly(key: string): ErrorValue {
  return createError('SECRETS_READ_ONLY', `Cannot change secret "${key}": it comes from an environment variable`);
}

/** The value of a variable's base64, or undefined where Java's decoder would refuse it. */
export function decodeVariable(text: string): string | undefined {
  const encoded = text.replaceAll(lineBreaks, '');
  return base64.test(encoded) ? Buffer.from(encoded, 'base64').toString('utf8') : undefined;
}

function undecodable(name: string): ErrorValue {
  return createError('SECRET_INVALID', `Cannot read secret from environment variable "${name}": it is not base64`);
}
