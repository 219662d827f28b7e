// The `options` of tasks that send requests: their properties, and what they say once rendered. Proxies and
// digest authentication are refused with a clear sentence, since no request would go where Kestra sends it.
// Source: `http-*` in the recorded verdicts and runs.
import { z } from 'zod';
import { createError, fail, ok, type Result } from '../contract/errors.ts';
import type { Switches } from '../contract/switches.ts';
import { isJsonMap, type JsonMap, type JsonValue } from '../contract/value.ts';
import { toText } from '../expression/to-text.ts';
import { javaObject, slotOf, withJava } from './java-types.ts';
import type { Rendering } from './plugin.ts';
import { readDuration } from './render-duration.ts';

const javaPackage = 'io.kestra.core.http.client.configurations';
const dynamic = z.unknown().optional();

/**
 * What every task and trigger may say of the request that it sends. The address must be there;
 * all is rendered only in an execution.
 */
export function requestProperties(): z.ZodRawShape {
  return {
    uri: z.unknown(),
    method: dynamic,
    body: dynamic,
    formData: dynamic,
    params: dynamic,
    contentType: dynamic,
    headers: dynamic,
    options: dynamic,
    encryptBody: dynamic,
  };
}

/** The property `options`. */
export function httpOptions(switches: Switches): z.ZodType {
  const legacy = [
    'connectTimeout',
    'readTimeout',
    'readIdleTimeout',
    'connectionPoolIdleTimeout',
    'maxContentLength',
    'logLevel',
    'basicAuthUser',
    'basicAuthPassword',
    'proxyType',
    'proxyAddress',
    'proxyPort',
    'proxyUsername',
    'proxyPassword',
  ];
  return javaObject(`${javaPackage}.HttpConfiguration$HttpConfigurationBuilder`, {
    timeout: dynamic,
    proxy: dynamic,
    auth: slotOf(authSlot).optional(),
    ssl: dynamic,
    followRedirects: dynamic,
    allowFailed: dynamic,
    allowedResponseCodes: dynamic,
    defaultCharset: dynamic,
    logs: dynamic,
    enabledTcpExtendedKeepAlive: dynamic,
    ...(switches.hasLegacyHttpOptions ? Object.fromEntries(legacy.map((name) => [name, dynamic])) : {}),
  }).optional();
}

const authSlot = {
  kind: 'variant',
  base: `${javaPackage}.AbstractAuthConfiguration`,
  variants: new Map([
    ['BASIC', authOf('Basic', { username: dynamic, password: dynamic })],
    ['BEARER', authOf('Bearer', { token: dynamic })],
    ['DIGEST', authOf('Digest', { username: dynamic, password: dynamic })],
  ]),
} as const;

function authOf(name: string, shape: z.ZodRawShape): z.ZodObject {
  return withJava(z.strictObject({ type: dynamic, ...shape }), { class: `${javaPackage}.${name}AuthConfiguration` });
}

/** What the options say, rendered. */
export interface HttpOptions {
  readonly connectTimeoutMs: number;
  readonly idleTimeoutMs: number;
  readonly trustsAllCertificates: boolean;
  readonly followsRedirects: boolean;
  /** Every status is a success. */
  readonly allowsFailed: boolean;
  /** Only these are successes. */
  readonly allowedStatuses?: readonly number[];
  /** The header `Authorization`. */
  readonly authorization?: string;
}

const idleTimeoutMsDefault = 5 * 60_000;
const connectTimeoutMsDefault = 3 * 60_000;

/** Renders `options`. Answers EXPRESSION_FAILED, TASK_FAILED. */
export function readHttpOptions(property: JsonValue, context: Rendering): Result<HttpOptions> {
  const rendered = context.renderObject(property);
  if (!rendered.ok) return rendered;
  const options = toMap(rendered.value);
  const timeout = toMap(options.get('timeout'));
  const unsupported = ['proxy', 'proxyAddress'].find((name) => (options.get(name) ?? null) !== null);
  if (unsupported !== undefined) return refuse(`\`options.${unsupported}\` is not supported here`);
  const connect = readDurationMs(timeout.get('connectTimeout') ?? options.get('connectTimeout'));
  if (!connect.ok) return connect;
  const idleProperty = timeout.get('readIdleTimeout') ?? options.get('readTimeout') ?? options.get('readIdleTimeout');
  const idle = readDurationMs(idleProperty);
  if (!idle.ok) return idle;
  const authorization = readAuthorization(options);
  if (!authorization.ok) return authorization;
  const codes = readCodes(options.get('allowedResponseCodes') ?? null);
  if (!codes.ok) return codes;
  return ok({
    connectTimeoutMs: connect.value ?? connectTimeoutMsDefault,
    idleTimeoutMs: idle.value ?? idleTimeoutMsDefault,
    trustsAllCertificates: isTrue(toMap(options.get('ssl')).get('insecureTrustAllCertificates')),
    followsRedirects: options.get('followRedirects') === undefined || isTrue(options.get('followRedirects')),
    allowsFailed: isTrue(options.get('allowFailed')),
    ...(codes.value === undefined ? {} : { allowedStatuses: codes.value }),
    ...(authorization.value === undefined ? {} : { authorization: authorization.value }),
  });
}

/** Whether a rendered property is a yes. */
export function isTrue(value: JsonValue | undefined): boolean {
  return value === true || (typeof value === 'string' && value.trim().toLowerCase() === 'true');
}

function toMap(value: JsonValue | undefined): JsonMap {
  return isJsonMap(value) ? value : new Map();
}

function refuse(reason: string): Result<never> {
  return fail(createError('TASK_FAILED', `Cannot send request: ${reason}`));
}

/** A timeout below zero is none to wait for. */
function readDurationMs(value: JsonValue | undefined): Result<number | undefined> {
  if (value === undefined || value === null) return ok(undefined);
  const nanos = readDuration(textOf(value));
  return nanos.ok ? ok(Math.max(0, Math.round(Number(nanos.value) / 1e6))) : nanos;
}

function readAuthorization(options: JsonMap): Result<string | undefined> {
  const auth = toMap(options.get('auth'));
  const user = options.get('basicAuthUser') ?? null;
  if (auth.size === 0) return ok(user === null ? undefined : basic(user, options.get('basicAuthPassword')));
  switch (auth.get('type')) {
    case 'BASIC':
      return ok(basic(auth.get('username'), auth.get('password')));
    case 'BEARER':
      return ok(`Bearer ${textOf(auth.get('token'))}`);
    default:
      return refuse('digest authentication is not supported here');
  }
}

function basic(user: JsonValue | undefined, password: JsonValue | undefined): string {
  return `Basic ${Buffer.from(`${textOf(user)}:${textOf(password)}`).toString('base64')}`;
}

function textOf(value: JsonValue | undefined): string {
  return toText(value ?? '');
}

function readCodes(value: JsonValue): Result<readonly number[] | undefined> {
  if (value === null) return ok(undefined);
  const codes = (Array.isArray(value) ? value : [value]).map(Number);
  return codes.every(Number.isInteger)
    ? ok(codes)
    : refuse('`options.allowedResponseCodes` holds what is no status code');
}
