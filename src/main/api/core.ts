// The one core: checks the parameters of a call, hands it to its handler, and lets listeners hear of what
// changed. Every transport carries this same interface.
import { createError, fail, messageOf } from '../contract/errors.ts';
import type { Answer, Core, MethodName, MethodParameters } from '../contract/methods.ts';
import type { Journal } from '../journal/journal.ts';
import type { Handlers } from './handler.ts';
import { parameterSchemas } from './parameters.ts';

/** Makes the core of its handlers. */
export function createCore(handlers: Handlers, journal: Pick<Journal, 'subscribe'>): Core {
  return {
    async call<M extends MethodName>(method: M, parameters: MethodParameters<M>): Promise<Answer<M>> {
      if (!Object.hasOwn(handlers, method)) {
        return fail(createError('PARAMETERS_INVALID', `Cannot call "${method}": there is no such method`));
      }
      const checked = parameterSchemas[method].safeParse(parameters);
      if (!checked.success) {
        const [issue] = checked.error.issues;
        const field = issue?.path.join('.') ?? '';
        const where = field === '' ? '' : `${field}: `;
        return fail(
          createError('PARAMETERS_INVALID', `Cannot call "${method}": ${where}${issue?.message ?? 'invalid'}`, {
            field,
          }),
        );
      }
      return handle<MethodParameters<M>, Answer<M>>(handlers[method], parameters, method);
    },
    subscribe: (listener, since) => journal.subscribe(listener, since),
  };
}

/** A handler answers values; one that throws has a fault, which must not end the program. */
async function handle<P, A>(handler: (parameters: P) => A | Promise<A>, parameters: P, method: string) {
  try {
    return await handler(parameters);
  } catch (thrown) {
    return fail(createError('INTERNAL', `Cannot answer "${method}": ${messageOf(thrown)}`));
  }
}
