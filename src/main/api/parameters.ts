// What each method takes, as schemas: parameters come from outside and are checked here, once. Inside,
// everything is typed.
import { z } from 'zod';
import type { MethodName, MethodParameters } from '../contract/methods.ts';
import { stateNames } from '../contract/state.ts';

const name = z.string().min(1).max(256);
const id = z.object({ id: name }).strict();
const none = z.object({}).strict();
/** Longest page that is given at once: what a window shows without stutter. */
const page = { limit: z.number().int().min(1).max(500).exactOptional(), before: z.string().max(1024).exactOptional() };
const filter = { namespace: name.exactOptional(), flowId: name.exactOptional() };

/** Largest flow text that is judged, in characters. */
const sourceLengthMax = 4 * 1024 * 1024;

/** The schema of each method's parameters; unknown members are refused. */
export const parameterSchemas: { readonly [M in MethodName]: z.ZodType<MethodParameters<M>> } = {
  'server.info': none,
  'flows.list': none,
  'flows.get': z.object({ namespace: name, id: name }).strict(),
  'flows.validate': z.object({ source: z.string().max(sourceLengthMax) }).strict(),
  'deliveries.list': z.object({ ...page, ...filter }).strict(),
  'deliveries.get': id,
  'deliveries.body': id,
  'executions.list': z.object({ ...page, ...filter, state: z.enum(stateNames).exactOptional() }).strict(),
  'executions.get': id,
  'executions.logs': id,
  'secrets.list': z.object({ namespace: name }).strict(),
  'secrets.set': z.object({ namespace: name, key: z.string(), value: z.string() }).strict(),
  'secrets.delete': z.object({ namespace: name, key: z.string() }).strict(),
};
