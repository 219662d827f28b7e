// Kestra's own REST addresses: the routes of all resources, answered in Kestra's JSON of the profile, errors included.
// What belongs to Kestra and is not done here says so, as 501. Streams and files go out as Kestra sends them.
// Source: `kestra-api.md` §3, answers of Kestra 1.3.19 and 2.0.0.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { RestParts } from '../api/kestra/rest-parts.ts';
import type { WebhookAnswer } from '../contract/delivery.ts';
import type { Switches } from '../contract/switches.ts';
import { type AnswerContext, finishAnswer } from './answer-draft.ts';
import { escapeAstral } from './astral-escapes.ts';
import { executionRoutes } from './kestra/execution-routes.ts';
import { flowRoutes } from './kestra/flow-routes.ts';
import { refusalOfFault } from './kestra/fault-refusal.ts';
import { logRoutes } from './kestra/log-routes.ts';
import { namespaceRoutes } from './kestra/namespace-routes.ts';
import { pastRoutes } from './kestra/past-routes.ts';
import { openRestStream } from './kestra/rest-stream.ts';
import type { RestAnswer, RestCall, RestRoute } from './kestra/rest-route.ts';
import { undoneRoutes } from './kestra/undone-routes.ts';
import type { Refusal } from './refusal.ts';
import { answerRefusal } from './refusal-answer.ts';

/** What the routes need. */
export interface KestraRouteOptions {
  readonly rest: RestParts;
  readonly switches: Switches;
  /** The open streams, each by the function that ends it; the listener ends them when it closes. */
  readonly streams: Set<() => void>;
  /** How many streams are open at once; more get 503. */
  readonly streamsMax: number;
  newTraceId(): string;
  /** The time as HTTP has it. */
  httpDate(): string;
}

/** The beginning of all of Kestra's addresses. */
export const kestraPrefix = '/api/v1/';

/** All routes of all resources. */
function restRoutes(rest: RestParts): readonly RestRoute[] {
  return [
    ...executionRoutes(rest),
    ...pastRoutes(rest),
    ...logRoutes(rest),
    ...flowRoutes(rest),
    ...namespaceRoutes(rest),
    ...undoneRoutes(),
  ];
}

/** Whether an address tells of secrets, for which the token of flows does not do. */
export function isPrivatePath(url: string): boolean {
  return /^\/api\/v1\/[^/]+\/(?:secrets|namespaces\/[^/]+\/(?:inherited-)?secrets)(?:[/?]|$)/.test(url);
}

/** Adds the routes. */
export function addKestraRoutes(app: FastifyInstance, options: KestraRouteOptions): void {
  // A scope of its own, so that the core's methods go on taking JSON alone.
  const routes = restRoutes(options.rest);
  void app.register((scope, _options, done) => {
    // Kestra's bodies are forms, YAML and texts; each route reads its own.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, parsed) => parsed(null, body));
    for (const route of routes) {
      scope.route({
        method: route.method,
        url: `${kestraPrefix}:tenant/${route.path}`,
        handler: (request, reply) => serve(route, { request, reply, options }),
      });
    }
    done();
  });
}

/** Answers what no route takes: another method of a known address, or what is not done here. */
export function refuseUnknown(reply: FastifyReply, request: FastifyRequest, options: KestraRouteOptions): FastifyReply {
  const [path = ''] = request.url.split('?');
  const allowed = methodsOf(path, options.rest);
  const refusal: Refusal =
    allowed.length > 0
      ? {
          status: 405,
          origin: 'routed',
          text: `Method [${request.method}] not allowed for URI [${request.url}]. Allowed methods: [${allowed.join(', ')}]`,
          allowed,
        }
      : refusalOfFault(
          { kind: 'unimplemented', text: `Hookbench does not serve ${request.method} ${path}` },
          options.switches,
        );
  return refuse(reply, request, { refusal, options });
}

/** Answers a request that could not be read, or that met a fault of ours, with nothing but its status in Kestra's shape. */
export function refuseFailure(
  reply: FastifyReply,
  request: FastifyRequest,
  { status, options }: { readonly status: number; readonly options: KestraRouteOptions },
): FastifyReply {
  return refuse(reply, request, { refusal: { status, origin: 'routed', text: '' }, options });
}

/** The methods that a known address takes; none where no route has it. */
function methodsOf(path: string, rest: RestParts): readonly string[] {
  const parts = path.slice(kestraPrefix.length).split('/').slice(1);
  const fitting = restRoutes(rest).filter((route) => {
    const wanted = route.path.split('/');
    return wanted.length === parts.length && wanted.every((part, at) => part.startsWith(':') || part === parts[at]);
  });
  return [...new Set(fitting.map(({ method }) => method))];
}

/** What is refused before any route, in Kestra's words. */
export const kestraRefusals = {
  unauthorized: { status: 401, origin: 'bare', text: '' },
  forbidden: { status: 403, origin: 'routed', text: '' },
  notFound: { status: 404, origin: 'routed', text: '' },
} as const satisfies Record<string, Refusal>;

/** Answers a request to one of Kestra's addresses with a refusal. */
export function refuse(
  reply: FastifyReply,
  request: FastifyRequest,
  { refusal, options }: { readonly refusal: Refusal; readonly options: KestraRouteOptions },
): FastifyReply {
  if (refusal.status === 401) reply.header('www-authenticate', 'Basic realm=Kestra');
  return send(reply, answerRefusal(refusal, createContext(request, options)));
}

/** A request, where its answer goes, and what all of them share. */
interface Serving {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly options: KestraRouteOptions;
}

/** Asks the route, and words what it answers. */
async function serve(route: RestRoute, { request, reply, options }: Serving): Promise<FastifyReply> {
  const call = toCall(request);
  if (route.isOfAnyTenant !== true && call.tenant !== options.rest.settings.tenant) {
    return refuse(reply, request, { refusal: kestraRefusals.notFound, options });
  }
  // A route answers values; what it throws is a fault of ours and ends in the error handler.
  const answer = await route.handle(call);
  if (!answer.ok) {
    return refuse(reply, request, { refusal: refusalOfFault(answer.error, options.switches), options });
  }
  return answerWith(answer.value, { request, reply, options });
}

/** Puts an answer on the wire in the way of its kind. */
function answerWith(answer: RestAnswer, { request, reply, options }: Serving): FastifyReply {
  const context = createContext(request, options);
  switch (answer.kind) {
    case 'json': {
      const headers = [['content-type', answer.type ?? 'application/json']] as const;
      const draft = { status: answer.status ?? 200, headers, body: escapeAstral(answer.json) };
      return send(reply, finishAnswer(draft, context));
    }
    case 'empty':
      // Kestra says of a body that may be empty that it is empty; one that may not has no length.
      return send(reply, finishAnswer({ status: answer.status, headers: [], body: '' }, context));
    case 'file':
      // A name is shown to a person and used as a file name, so that only plain letters of it are kept.
      reply.header('content-disposition', `attachment; filename="${answer.name.replaceAll(/[^\w. -]/g, '_')}"`);
      return reply.code(200).type(answer.type).send(Buffer.from(answer.content));
    default:
      return openRestStream(answer.begin, { reply, ...options }) ?? refuseStream({ request, reply, options });
  }
}

/** What one more stream than may be open is told. */
function refuseStream({ request, reply, options }: Serving): FastifyReply {
  const text = `${options.streamsMax} streams are open already`;
  return refuse(reply, request, { refusal: refusalOfFault({ kind: 'busy', text }, options.switches), options });
}

/** The request as routes see it; unescaped parts of the address are Fastify's work. */
function toCall(request: FastifyRequest): RestCall {
  // Fastify gives the parts of the address as texts by their names, and the body as the parser above made it.
  const params = request.params as Readonly<Record<string, string | undefined>>;
  const question = request.url.indexOf('?');
  return {
    tenant: params['tenant'] ?? '',
    param: (name) => params[name] ?? '',
    query: new URLSearchParams(question < 0 ? '' : request.url.slice(question + 1)),
    body: Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0),
    header: (name) => request.headers[name]?.toString() ?? '',
  };
}

/** Sends an answer that has been worded whole. */
function send(reply: FastifyReply, { status, reason, headers, body }: WebhookAnswer): FastifyReply {
  for (const [name, value] of headers) reply.header(name, value);
  reply.raw.statusMessage = reason;
  // Fastify adds a charset to the type of texts; Kestra names none.
  return reply.code(status).send(Buffer.from(body));
}

/** What the wording of an answer needs to know of its request. */
function createContext({ method, url }: FastifyRequest, options: KestraRouteOptions): AnswerContext {
  const { switches } = options;
  return { switches, method, target: url, date: options.httpDate(), newTraceId: () => options.newTraceId() };
}
