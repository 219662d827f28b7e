// `hookbench send namespace.flow`: one real HTTP request to the webhook of a flow on the running server. The
// server is found by `ready.json`; the key is the one in the flow, or `--key` where that is an expression.
import { createError, type ErrorValue, fail, ok, type Result } from '../contract/errors.ts';
import type { FlowSummary } from '../contract/model.ts';
import type { RawHeader } from '../contract/delivery.ts';
import { parseJson } from '../contract/parse-json.ts';
import type { Settings } from '../contract/settings.ts';
import { type CommandLine, hasFlag, valueOf } from './command-line.ts';
import { callCore } from './core-client.ts';
import { type ExitCode, exitCodeOf } from './exit-code.ts';
import { exchange, type ExchangeAnswer, type ExchangeLimits } from '../http/http-exchange.ts';
import { didYouMean } from './did-you-mean.ts';
import { findRunning, type Ready } from './ready-file.ts';
import { readRequestFlags, type RequestParts } from './request-flags.ts';
import { renderError, type Terminal } from './terminal.ts';
import { webhookUrl } from '../contract/webhook-url.ts';

/** What sending needs. */
export interface SendRequest {
  readonly line: CommandLine;
  readonly settings: Pick<Settings, 'data' | 'tenant'>;
  readonly terminal: Terminal;
  readonly limits: ExchangeLimits;
}

/**
 * Sends one request; 0 where the answer is a 2xx. Any other answer is printed all the same: it is what was asked for.
 */
export async function send(request: SendRequest): Promise<ExitCode> {
  const { line, terminal } = request;
  const answer = await deliver(request);
  if (!answer.ok) {
    terminal.complain(renderError(answer.error));
    return exitCodeOf(answer.error.code);
  }
  for (const text of hasFlag(line, 'json') ? [printAnswer(answer.value)] : renderAnswer(answer.value)) {
    terminal.print(text);
  }
  return answer.value.status >= 200 && answer.value.status < 300 ? 0 : 1;
}

/** Everything that can be wrong with the request is found before the server is asked for. */
async function deliver({ line, settings, terminal, limits }: SendRequest): Promise<Result<ExchangeAnswer>> {
  const parts = await readRequestFlags(line, terminal.readInput);
  if (!parts.ok) return parts;
  const running = await findRunning(settings.data);
  if (running === undefined) return fail(serverNotFound(settings.data));
  const flow = await findFlow(line.operands[0] ?? '', { running, limits });
  if (!flow.ok) return flow;
  const key = chooseKey(flow.value, valueOf(line, 'key'));
  if (!key.ok) return key;
  const { namespace = '', id: flowId = '' } = flow.value;
  const url = webhookUrl({ ingress: running.ingress, tenant: settings.tenant, namespace, flowId, key: key.value });
  return exchange({ ...parts.value, headers: headersOf(parts.value), url: url + parts.value.query, limits });
}

function serverNotFound(dataFolder: string): ErrorValue {
  const message = `Cannot send request: no server is running with the data folder ${dataFolder}; start one with "hookbench serve", or name its folder with --data`;
  return createError('SERVER_NOT_FOUND', message);
}

/** Asks for all flows rather than for one: a name cannot be split into namespace and id without knowing them. */
async function findFlow(
  name: string,
  server: { readonly running: Ready; readonly limits: ExchangeLimits },
): Promise<Result<FlowSummary>> {
  const listed = await callCore('flows.list', {}, server);
  if (!listed.ok) return listed;
  const served = listed.value.filter(({ status }) => status !== 'invalid');
  const flow = served.find((candidate) => nameOf(candidate) === name);
  if (flow !== undefined) return ok(flow);
  const hint = didYouMean(name, served.map(nameOf));
  return fail(createError('FLOW_NOT_FOUND', `Cannot send request: the server has no valid flow "${name}"${hint}`));
}

/** Ids may hold points as namespaces do, so only whole names can be compared. */
function nameOf({ namespace, id }: FlowSummary): string {
  return `${namespace}.${id}`;
}

/** The first webhook that is on. A secret key never leaves the server, so it has to be given. */
function chooseKey(flow: FlowSummary, given: string | undefined): Result<string> {
  if (given !== undefined) return ok(given);
  const name = nameOf(flow);
  const webhook = flow.webhooks.find(({ disabled }) => !disabled) ?? flow.webhooks[0];
  if (webhook === undefined) {
    return fail(createError('WEBHOOK_NOT_FOUND', `Cannot send request: flow "${name}" has no webhook trigger`));
  }
  if (!webhook.isKeyExpression) return ok(webhook.key);
  const message = `Cannot send request: the key of flow "${name}" is ${webhook.key}, which only the server can render; give the key with --key`;
  return fail(createError('USAGE', message));
}

/** A body that is JSON is said to be JSON, unless the caller says what it is. */
function headersOf({ headers, body }: RequestParts): readonly RawHeader[] {
  if (body === undefined || headers.some(([name]) => name.toLowerCase() === 'content-type')) return headers;
  const isJson = parseJson(new TextDecoder().decode(body)).ok;
  return [...headers, ['Content-Type', isJson ? 'application/json' : 'text/plain; charset=utf-8']];
}

/** Answers of ours are text; bytes that are none become U+FFFD, as in every terminal. */
function printAnswer({ status, reason, headers, body }: ExchangeAnswer): string {
  return JSON.stringify({ status, reason, headers, body: new TextDecoder().decode(body) });
}

/** As `curl -i` shows it. */
function renderAnswer({ status, reason, headers, body }: ExchangeAnswer): readonly string[] {
  const text = new TextDecoder().decode(body);
  return [
    `HTTP/1.1 ${status} ${reason}`.trimEnd(),
    ...headers.map(([name, value]) => `${name}: ${value}`),
    ...(text === '' ? [] : ['', text]),
  ];
}
