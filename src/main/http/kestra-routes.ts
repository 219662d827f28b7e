// Kestra's own REST addresses over the same core methods, in Kestra's JSON of the profile, errors included.
// Source: `kestra-api.md` §3 to §5, answers of Kestra 1.3.19 and 2.0.0.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { printExecution, printLogs } from '../api/kestra-json.ts';
import type { ErrorValue } from '../contract/errors.ts';
import type { Core } from '../contract/methods.ts';
import type { WebhookAnswer } from '../contract/model.ts';
import type { Switches } from '../contract/profile.ts';
import { type AnswerContext, finishAnswer } from './answer-draft.ts';
import { escapeAstral } from './astral-escapes.ts';
import type { Refusal } from './refusal.ts';
import { answerRefusal } from './refusal-answer.ts';

/** What the routes need. */
export interface KestraRouteOptions {
  readonly core: Pick<Core, 'call'>;
  readonly switches: Switches;
  newTraceId(): string;
  /** The time as HTTP has it. */
  httpDate(): string;
}

/** The beginning of all of Kestra's addresses. */
export const kestraPrefix = '/api/v1/';

interface ExecutionPath {
  readonly Params: { readonly tenant: string; readonly id: string };
}

/** Adds the routes. */
export function addKestraRoutes(app: FastifyInstance, options: KestraRouteOptions): void {
  const { core, switches } = options;

  app.get<ExecutionPath>(`${kestraPrefix}:tenant/executions/:id`, async (request, reply) => {
    const { tenant, id } = request.params;
    const found = await core.call('executions.get', { id });
    if (!found.ok) return refuse(reply, request, { refusal: refusalOf(found.error), options });
    if (found.value.tenantId !== tenant) return refuse(reply, request, { refusal: notFound, options });
    return sendJson(reply, request, { json: printExecution(found.value, switches), options });
  });

  app.get<ExecutionPath>(`${kestraPrefix}:tenant/logs/:id`, async (request, reply) => {
    const { tenant, id } = request.params;
    const found = await core.call('executions.get', { id });
    // Kestra answers an execution that it does not know with no logs.
    if (!found.ok && isMissing(found.error)) return sendJson(reply, request, { json: '[]', options });
    if (found.ok && found.value.tenantId !== tenant) return sendJson(reply, request, { json: '[]', options });
    const logs = found.ok ? await core.call('executions.logs', { id }) : found;
    if (!logs.ok) return refuse(reply, request, { refusal: refusalOf(logs.error), options });
    return sendJson(reply, request, { json: printLogs(logs.value, { switches, tenantId: tenant }), options });
  });
}

/** What is refused before any route, in Kestra's words. */
export const kestraRefusals = {
  unauthorized: { status: 401, origin: 'bare', text: '' },
  notFound: { status: 404, origin: 'routed', text: '' },
} as const satisfies Record<string, Refusal>;
const { notFound } = kestraRefusals;

/** Answers a request to one of Kestra's addresses with a refusal. */
export function refuse(
  reply: FastifyReply,
  request: FastifyRequest,
  { refusal, options }: { readonly refusal: Refusal; readonly options: KestraRouteOptions },
): FastifyReply {
  if (refusal.status === 401) reply.header('www-authenticate', 'Basic realm=Kestra');
  return send(reply, answerRefusal(refusal, createContext(request, options)));
}

function sendJson(
  reply: FastifyReply,
  request: FastifyRequest,
  { json, options }: { readonly json: string; readonly options: KestraRouteOptions },
): FastifyReply {
  const draft = { status: 200, headers: [['content-type', 'application/json']] as const, body: escapeAstral(json) };
  return send(reply, finishAnswer(draft, createContext(request, options)));
}

function send(reply: FastifyReply, { status, reason, headers, body }: WebhookAnswer): FastifyReply {
  for (const [name, value] of headers) reply.header(name, value);
  reply.raw.statusMessage = reason;
  // Fastify adds a charset to the type of texts; Kestra names none.
  return reply.code(status).send(Buffer.from(body));
}

function createContext({ method, url }: FastifyRequest, options: KestraRouteOptions): AnswerContext {
  const { switches } = options;
  return { switches, method, target: url, date: options.httpDate(), newTraceId: () => options.newTraceId() };
}

function refusalOf(error: ErrorValue): Refusal {
  return isMissing(error) ? notFound : { status: 500, origin: 'bare', text: '' };
}

/** A name that cannot be that of an execution names none. */
function isMissing({ code }: ErrorValue): boolean {
  return code === 'EXECUTION_NOT_FOUND' || code === 'PARAMETERS_INVALID';
}
