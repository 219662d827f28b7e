// What each method takes, as schemas: parameters come from outside and are checked here, once. Inside,
// everything is typed.
import { z } from 'zod';
import { faultBounds } from '../contract/fault.ts';
import { keyValueTypes } from '../contract/key-value.ts';
import type { MethodName, MethodParameters } from '../contract/methods.ts';
import { profiles } from '../contract/profile.ts';
import { searchBounds } from '../contract/search-language.ts';
import { stateNames } from '../contract/state.ts';

const name = z.string().min(1).max(256);
const id = z.object({ id: name }).strict();
const none = z.object({}).strict();
/** Longest page that is given at once: what a window shows without stutter. */
const page = { limit: z.number().int().min(1).max(500).exactOptional(), before: z.string().max(1024).exactOptional() };
const filter = { namespace: name.exactOptional(), flowId: name.exactOptional() };

/** Largest flow text that is judged, in characters. */
const sourceLengthMax = 4 * 1024 * 1024;
/** Longest expression that is tried, in characters: more than anybody writes by hand. */
const expressionLengthMax = 64 * 1024;
const source = z.string().max(sourceLengthMax);
const without = z.array(z.number().int().min(0)).max(100_000).exactOptional();
const inputTexts = z.array(z.tuple([name, source])).max(1000);
// As many as a window shows without stutter, and more than a folder has.
const flowNames = z.array(z.object({ namespace: name, id: name }).strict()).max(10_000);
const revision = z.number().int().min(1).exactOptional();

const headerName = z.string().regex(/^[!#$%&'*+\-.^_`|~0-9A-Za-z]{1,256}$/, 'must be a name of HTTP');
// Node writes headers as Latin-1; what is beyond it cannot stand there.
const headerValue = z.string().regex(/^[\t\u0020-\u007e\u0080-\u00ff]{0,65536}$/, 'must be one line of Latin letters');

/** Most requests that are on their way at once; each takes a connection of the ingress. */
const atOnceMax = 64;

/** A test request: whatever HTTP can carry, so that refusals can be tried too. */
const testRequest = z
  .object({
    namespace: name,
    flowId: name,
    triggerId: name.exactOptional(),
    tenant: name.exactOptional(),
    method: z.enum(['GET', 'POST', 'PUT', 'HEAD', 'DELETE', 'PATCH', 'OPTIONS']),
    headers: z.array(z.tuple([headerName, headerValue])).max(1000),
    query: z.string().regex(/^[\u0021\u0022\u0024-\u007e]{0,65536}$/, 'must be percent-encoded'),
    base64: z.base64(),
    isEdited: z.boolean().exactOptional(),
  })
  .strict();

/** A fault on request; every figure within the bounds that the window shows too. */
const { delayMsMax, statusMin, statusMax, requestsMax } = faultBounds;
const requests = z.number().int().min(1).max(requestsMax).exactOptional();
const fault = z.discriminatedUnion('type', [
  z.object({ type: z.literal('delay'), delayMs: z.number().int().min(1).max(delayMsMax), requests }).strict(),
  z.object({ type: z.literal('status'), status: z.number().int().min(statusMin).max(statusMax), requests }).strict(),
  z.object({ type: z.literal('drop'), requests }).strict(),
]);

/** The schema of each method's parameters; unknown members are refused. */
export const parameterSchemas: { readonly [M in MethodName]: z.ZodType<MethodParameters<M>> } = {
  'server.info': none,
  'server.check': none,
  'server.pause': z.object({ isPaused: z.boolean() }).strict(),
  'server.restart': none,
  'server.settings': none,
  'flows.list': none,
  'flows.get': z.object({ namespace: name, id: name }).strict(),
  'flows.answers': z.object({ namespace: name, id: name }).strict(),
  'flows.validate': z.object({ source }).strict(),
  'flows.schema': z.object({ profile: z.enum(profiles).exactOptional() }).strict(),
  'flows.graph': z.object({ source }).strict(),
  'flows.conditions': z.object({ source, deliveryId: name }).strict(),
  'flows.revisions': z.object({ namespace: name, id: name }).strict(),
  'flows.revision': z.object({ namespace: name, id: name, revision: z.number().int().min(1) }).strict(),
  'flows.move': z.object({ source, without }).strict(),
  'flows.disable': z.object({ namespace: name, id: name, source, isDisabled: z.boolean() }).strict(),
  'flows.rewrite': z.object({ namespace: name, id: name, source, without }).strict(),
  'flows.save': z.object({ namespace: name, id: name, source, base: source }).strict(),
  'flows.create': z.object({ source }).strict(),
  'faults.get': z.object({ namespace: name, id: name }).strict(),
  'faults.set': z.object({ namespace: name, id: name, fault: fault.exactOptional() }).strict(),
  'deliveries.list': z.object({ ...page, ...filter, sentId: name.exactOptional() }).strict(),
  'deliveries.search': z
    .object({ ...page, search: z.string().max(searchBounds.lengthMax), ids: z.array(name).max(500).exactOptional() })
    .strict(),
  'deliveries.get': id,
  'deliveries.body': id,
  'deliveries.diagnose': id,
  'deliveries.replay': z
    .object({
      id: id.shape.id,
      namespace: name.exactOptional(),
      flowId: name.exactOptional(),
      triggerId: name.exactOptional(),
      method: z.enum(['GET', 'POST', 'PUT']).exactOptional(),
    })
    .strict()
    .refine(({ namespace, flowId }) => (namespace === undefined) === (flowId === undefined), {
      message: 'must be given with the other',
      path: ['flowId'],
    }),
  'deliveries.recent': z.object({ flows: flowNames, at: z.iso.datetime() }).strict(),
  'deliveries.rehearse': z.object({ id: id.shape.id, profile: z.enum(profiles) }).strict(),
  'executions.list': z
    .object({ ...page, ...filter, state: z.enum(stateNames).exactOptional(), parentId: id.shape.id.exactOptional() })
    .strict(),
  'executions.recent': z.object({ flows: flowNames, since: z.iso.datetime() }).strict(),
  'executions.get': id,
  'executions.graph': id,
  'executions.logs': id,
  'executions.metrics': id,
  'executions.evaluate': z
    .object({ id: id.shape.id, expression: z.string().max(expressionLengthMax), taskRunId: name.exactOptional() })
    .strict(),
  'executions.variables': id,
  'executions.file': z.object({ id: id.shape.id, address: z.string().max(4096) }).strict(),
  'executions.delete': z
    .object({
      id: id.shape.id,
      logs: z.boolean().exactOptional(),
      metrics: z.boolean().exactOptional(),
      files: z.boolean().exactOptional(),
    })
    .strict(),
  'executions.kill': id,
  'executions.mark': z.object({ id: id.shape.id, taskRunId: name, state: z.enum(stateNames) }).strict(),
  'executions.paused': id,
  'executions.replay': z
    .object({
      id: id.shape.id,
      taskRunId: name.exactOptional(),
      revision,
      inputs: inputTexts.exactOptional(),
    })
    .strict(),
  'executions.restart': z.object({ id: id.shape.id, revision }).strict(),
  'executions.resume': z.object({ id: id.shape.id, inputs: inputTexts }).strict(),
  'executions.start': z
    .object({
      namespace: name,
      id: name,
      inputs: inputTexts,
      trigger: z
        .object({ id: name, variables: z.string().max(sourceLengthMax) })
        .strict()
        .exactOptional(),
    })
    .strict(),
  'expressions.list': none,
  'expressions.render': z.object({ template: z.string().max(expressionLengthMax), context: source }).strict(),
  'scripts.trust': z.object({ folder: z.string().max(4096) }).strict(),
  'secrets.list': z.object({ namespace: name }).strict(),
  'secrets.set': z
    .object({
      namespace: name,
      key: z.string(),
      value: z.string(),
      source: z.enum(['keychain', 'session']).exactOptional(),
    })
    .strict(),
  'secrets.import': z
    .object({
      namespace: name,
      text: z.string().max(1024 * 1024),
      isTrial: z.boolean().exactOptional(),
      decodesTwice: z.boolean().exactOptional(),
      source: z.enum(['keychain', 'session']).exactOptional(),
    })
    .strict(),
  'secrets.export': z.object({ namespace: name, keys: z.array(name).min(1).max(1000) }).strict(),
  'secrets.delete': z.object({ namespace: name, key: z.string() }).strict(),
  'secrets.status': z.object({ refresh: z.boolean().exactOptional() }).strict(),
  'keyValues.list': z.object({ namespace: name }).strict(),
  'keyValues.get': z.object({ namespace: name, key: name }).strict(),
  'keyValues.set': z
    .object({
      namespace: name,
      // An empty one is told at its field.
      key: z.string().max(256),
      type: z.enum(keyValueTypes),
      value: source,
      description: z.string().max(4096).exactOptional(),
      ttl: z.string().max(256).exactOptional(),
      isNew: z.boolean().exactOptional(),
    })
    .strict(),
  'keyValues.delete': z.object({ namespace: name, key: name }).strict(),
  'settings.write': z.object({ name, value: z.string().max(4096).exactOptional() }).strict(),
  'webhooks.send': testRequest,
  'webhooks.sendMany': testRequest.extend({ count: z.number().int().min(1).max(atOnceMax) }).strict(),
};
