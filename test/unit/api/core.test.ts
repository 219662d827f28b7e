// The core: parameters are checked before a handler sees them, and a handler's fault is a value.
import { describe, expect, it } from 'vitest';
import { createCore } from '../../../src/main/api/core.ts';
import type { Handlers } from '../../../src/main/api/handler.ts';
import { createError, fail, ok } from '../../../src/main/contract/errors.ts';
import type { MethodName, MethodParameters } from '../../../src/main/contract/methods.ts';

const notFound = fail(createError('EXECUTION_NOT_FOUND', 'Cannot read execution: there is none'));

function createHandlers(parts: Partial<Handlers> = {}): Handlers {
  const refuse = () => notFound;
  return {
    'server.info': refuse,
    'server.check': refuse,
    'server.pause': refuse,
    'server.settings': refuse,
    'server.restart': refuse,
    'settings.write': refuse,
    'flows.list': () => ok([]),
    'flows.get': refuse,
    'flows.validate': refuse,
    'flows.schema': refuse,
    'flows.graph': refuse,
    'flows.conditions': refuse,
    'flows.revisions': refuse,
    'flows.revision': refuse,
    'flows.move': refuse,
    'flows.rewrite': refuse,
    'flows.answers': refuse,
    'flows.disable': refuse,
    'flows.save': refuse,
    'flows.create': refuse,
    'deliveries.list': refuse,
    'deliveries.search': refuse,
    'deliveries.get': refuse,
    'deliveries.body': refuse,
    'deliveries.diagnose': refuse,
    'deliveries.recent': refuse,
    'deliveries.rehearse': refuse,
    'deliveries.replay': refuse,
    'executions.list': ({ limit }) => ok({ results: [], next: String(limit) }),
    'executions.recent': refuse,
    'executions.get': refuse,
    'executions.graph': refuse,
    'executions.logs': refuse,
    'executions.metrics': refuse,
    'executions.evaluate': refuse,
    'executions.file': refuse,
    'executions.delete': refuse,
    'executions.mark': refuse,
    'executions.replay': refuse,
    'executions.restart': refuse,
    'executions.kill': refuse,
    'executions.paused': refuse,
    'executions.resume': refuse,
    'executions.start': refuse,
    'executions.variables': refuse,
    'expressions.list': () => ok([]),
    'expressions.render': refuse,
    'faults.get': refuse,
    'faults.set': refuse,
    'scripts.trust': refuse,
    'secrets.list': () => ok([]),
    'secrets.set': refuse,
    'secrets.import': () => ok([]),
    'secrets.export': refuse,
    'secrets.delete': () => ok({ deleted: true }),
    'secrets.status': refuse,
    'keyValues.list': () => ok([]),
    'keyValues.get': refuse,
    'keyValues.set': refuse,
    'keyValues.delete': refuse,
    'webhooks.send': refuse,
    'webhooks.sendMany': refuse,
    ...parts,
  };
}

const core = createCore(createHandlers(), { subscribe: () => () => undefined });

/** Calls as the outside does: with anything. */
function callUnchecked(method: string, parameters: unknown) {
  // The core must hold against names and parameters that the types forbid.
  return core.call(method as MethodName, parameters as MethodParameters<MethodName>);
}

describe('createCore()', () => {
  it('hands checked parameters to the handler', async () => {
    expect(await core.call('executions.list', { limit: 20 })).toEqual(ok({ results: [], next: '20' }));
  });

  const refusals: readonly (readonly [method: string, parameters: unknown, message: string])[] = [
    ['nothing.there', {}, 'Cannot call "nothing.there": there is no such method'],
    ['toString', {}, 'Cannot call "toString": there is no such method'],
    ['executions.get', {}, 'Cannot call "executions.get": id: Invalid input: expected string, received undefined'],
    ['executions.get', { id: 'a', more: 1 }, 'Cannot call "executions.get": Unrecognized key: "more"'],
    ['executions.list', { limit: 501 }, 'Cannot call "executions.list": limit: Too big: expected number to be <=500'],
    ['flows.list', null, 'Cannot call "flows.list": Invalid input: expected object, received null'],
  ];

  it.each(refusals)('refuses %s with %j', async (method, parameters, message) => {
    const answer = await callUnchecked(method, parameters);
    expect(answer.ok ? '' : `${answer.error.code} ${answer.error.message}`).toBe(`PARAMETERS_INVALID ${message}`);
  });

  it('answers INTERNAL where a handler throws', async () => {
    const broken = createCore(
      createHandlers({
        'flows.list': () => {
          throw new Error('broken');
        },
      }),
      { subscribe: () => () => undefined },
    );
    expect(await broken.call('flows.list', {})).toEqual(
      fail(createError('INTERNAL', 'Cannot answer "flows.list": broken')),
    );
  });
});
