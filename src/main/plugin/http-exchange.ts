// Sends a request as Kestra's client does: follows redirects, repeats once where the server asks for patience,
// says in the log what it met. Which status is a failure is the task's business.
// Source: `http-*` in the recorded runs; redirects and repeating as in Apache HttpClient 5.
import { assertNever, createError, type ErrorValue, fail, type Result } from '../contract/errors.ts';
import { createHttpMeters, type HttpMeters } from './http-metrics.ts';
import type { HttpOptions } from './http-options.ts';
import type { HttpRequest } from './http-request.ts';
import type { RunContext } from './plugin.ts';
import type { BodyKeeper, HttpAnswer, HttpFailure, HttpHead } from './ports.ts';

const redirectsMax = 50;

/** What is sent, and how. */
export interface HttpExchange {
  readonly request: HttpRequest;
  readonly options: HttpOptions;
  /** Stores the body of the last answer; absent: it is held in memory. */
  readonly keeper?: BodyKeeper;
}

/** What an exchange reaches. */
type ExchangeContext = Pick<RunContext, 'ports' | 'log' | 'metric' | 'signal'>;

/** Sends, follows and repeats until there is an answer to keep. Answers TASK_FAILED, already told once in the log. */
export async function exchange(
  { request, options, keeper }: HttpExchange,
  context: ExchangeContext,
): Promise<Result<HttpAnswer>> {
  const headers = { ...request.headers, ...authorizationOf(options) };
  const meters = createHttpMeters(context);
  let next: HttpRequest = { ...request, headers };
  for (let hop = 0; hop <= redirectsMax; hop += 1) {
    const url = toUrl(next.uri);
    if (url === undefined) return noHost(context);
    const answered = await sendTwice(
      { request: next, options, meters, ...(keeper === undefined ? {} : { keeper }) },
      url,
      context,
    );
    if (!answered.ok) return fail(tell(answered.error, url, context));
    const target = options.followsRedirects ? redirectOf(answered.value, url) : undefined;
    if (target === undefined) return answered;
    next = redirected(next, { status: answered.value.status, from: url, to: target });
  }
  const message = `Maximum redirects (${redirectsMax}) exceeded`;
  context.log('ERROR', `org.apache.hc.client5.http.ClientProtocolException: ${message}`);
  return fail(createError('TASK_FAILED', `${message}\n${message}`));
}

function authorizationOf({ authorization }: HttpOptions): Readonly<Record<string, string>> {
  return authorization === undefined ? {} : { Authorization: authorization };
}

function toUrl(uri: string): URL | undefined {
  const url = URL.canParse(uri) ? new URL(uri) : undefined;
  return url?.protocol === 'http:' || url?.protocol === 'https:' ? url : undefined;
}

function noHost(context: Pick<RunContext, 'log'>): Result<never> {
  const message = 'Target host is not specified';
  context.log('ERROR', `org.apache.hc.client5.http.ClientProtocolException: ${message}`);
  return fail(createError('TASK_FAILED', `${message}\n${message}`));
}

const repeatedStatuses: ReadonlySet<number> = new Set([429, 503]);
const repeatDelayMs = 1000;

/** A server that is busy is asked once more, after the seconds it names; not where these exceed the patience. */
async function sendTwice(
  { request, options, meters, keeper }: HttpExchange & { readonly meters: HttpMeters },
  url: URL,
  context: ExchangeContext,
): Promise<Result<HttpAnswer, HttpFailure>> {
  const { ports, log } = context;
  const signal = context.signal();
  const { method, headers, body } = request;
  const { connectTimeoutMs, idleTimeoutMs, trustsAllCertificates } = options;
  const call = {
    url,
    method,
    headers,
    connectTimeoutMs,
    idleTimeoutMs,
    trustsAllCertificates,
    ...(keeper === undefined ? {} : { keeper: lastAnswerOnly(keeper, options, url) }),
  };
  const send = async () => {
    const sent = await ports.http.send(body === undefined ? call : { ...call, body: body.bytes }, signal);
    if (!sent.ok) return sent;
    log('DEBUG', describe(sent.value, { uri: request.uri, url }));
    meters.measure(sent.value, { method, url });
    return sent;
  };
  const first = await send();
  if (!first.ok || !repeatedStatuses.has(first.value.status)) return first;
  const seconds = Number(first.value.headers.get('retry-after')?.[0]);
  const delayMs = seconds > 0 ? seconds * 1000 : repeatDelayMs;
  if (delayMs > idleTimeoutMs) return first;
  await ports.timer.wait(delayMs, signal);
  return signal.aborted ? first : send();
}

/** What is followed or asked for again is read and forgotten. */
function lastAnswerOnly(keeper: BodyKeeper, { followsRedirects }: HttpOptions, url: URL): BodyKeeper {
  const goesOn = (head: HttpHead): boolean =>
    repeatedStatuses.has(head.status) || (followsRedirects && redirectOf(head, url) !== undefined);
  return { accepts: (head) => !goesOn(head) && keeper.accepts(head), keep: (body, head) => keeper.keep(body, head) };
}

/** Java prints the name before the address, and nothing where the name is the address. */
function describe(answer: HttpAnswer, { uri, url }: { readonly uri: string; readonly url: URL }): string {
  const name = answer.remoteAddress.startsWith(`${url.hostname}:`) ? '' : url.hostname;
  return `Request '${uri}' from '${name}/${answer.remoteAddress}' with the response code '${answer.status}'`;
}

function redirectOf({ status, headers }: HttpHead, url: URL): URL | undefined {
  const location = headers.get('location')?.[0];
  if (![301, 302, 303, 307, 308].includes(status) || location === undefined) return undefined;
  return URL.canParse(location, url.href) ? new URL(location, url.href) : undefined;
}

/** A form that was taken is not sent again; what proves who we are stays with the server that it is for. */
function redirected(
  request: HttpRequest,
  { status, from, to }: { readonly status: number; readonly from: URL; readonly to: URL },
): HttpRequest {
  const becomesGet = request.method !== 'HEAD' && (status === 303 || (status < 303 && request.method === 'POST'));
  const isPrivate = (name: string) => from.origin !== to.origin && /^(?:authorization|cookie)$/i.test(name);
  const isOfBody = (name: string) => becomesGet && /^content-/i.test(name);
  const kept = Object.entries(request.headers).filter(([name]) => !isPrivate(name) && !isOfBody(name));
  const { body, ...rest } = { ...request, uri: to.href, headers: Object.fromEntries(kept) };
  if (becomesGet) return { ...rest, method: 'GET' };
  return body === undefined ? rest : { ...rest, body };
}

/** Kestra's client logs a failure itself, before its task does; the two sentences differ. */
function tell({ kind, message, error }: HttpFailure, url: URL, context: Pick<RunContext, 'log'>): ErrorValue {
  if (error !== undefined) return error;
  const [logged, final] = wordsOf(kind, { message, url });
  if (logged !== undefined) context.log('ERROR', logged);
  return createError('TASK_FAILED', final);
}

function wordsOf(
  kind: HttpFailure['kind'],
  { message, url }: { readonly message: string; readonly url: URL },
): readonly [logged: string | undefined, final: string] {
  switch (kind) {
    case 'refused': {
      const words = `Connect to ${url.origin} failed: Connection refused`;
      return [words, words];
    }
    case 'connectTimeout': {
      const words = `Connect to ${url.origin} failed: Connect timed out`;
      return [`org.apache.hc.client5.http.ConnectTimeoutException: ${words}`, words];
    }
    case 'idleTimeout':
      return ['java.net.SocketTimeoutException: Read timed out', 'Read timed out'];
    case 'unknownHost': {
      const words = `${url.hostname}: Name or service not known`;
      return [`java.net.UnknownHostException: ${words}`, words];
    }
    case 'notKept':
    case 'tooLarge':
      return [undefined, message];
    case 'stopped':
      return [undefined, `Cannot send request to ${url.origin}: it was stopped`];
    case 'other':
      return [undefined, `Cannot send request to ${url.origin}: ${message}`];
    default:
      return assertNever(kind);
  }
}
