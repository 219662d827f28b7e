// What Kestra's own addresses stand on, for tests that have a core and a journal but no folder of flows.
import type { RestParts } from '../src/main/api/kestra/rest-parts.ts';
import { ok } from '../src/main/contract/errors.ts';
import type { Profile } from '../src/main/contract/profile.ts';
import { notFoundError } from '../src/main/flow/flow-index.ts';
import { parseFlow } from '../src/main/flow/parse-flow.ts';
import { createTestEngine } from './test-engine.ts';
import { createTestSettings } from './test-settings.ts';

/** The parts over an engine in memory; what is given takes the place of its own. Close the engine at the end. */
export function createTestRestParts(given: Partial<RestParts> = {}, kestra: Profile = '1.3'): RestParts {
  const engine = createTestEngine({ kestra });
  const missing = (name: { readonly namespace: string; readonly id: string }) =>
    ({ ok: false, error: notFoundError(name) }) as const;
  return {
    journal: engine.journal,
    executor: engine.executor,
    environment: engine.environment,
    secrets: engine.secrets,
    core: { call: () => Promise.resolve(missing({ namespace: '', id: '' })), subscribe: () => () => undefined },
    flows: {
      find: missing,
      judged: () => Promise.resolve(),
      list: () => [],
      source: missing,
      refresh: () => Promise.resolve(),
    },
    settings: createTestSettings({ kestra }),
    kestraUrl: () => 'http://localhost:8081/',
    ...given,
  };
}

/** An answer's value; an error ends the test. */
export function valueOf<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}

/** Parts that serve one flow from its text. */
export function createPartsWithFlow(source: string, kestra: Profile = '1.3'): RestParts {
  const { flow } = parseFlow({ source, profile: kestra, plugins: 'any' });
  if (flow === undefined) throw new Error('the flow is invalid');
  const definition = { ...flow, revision: 1 };
  const parts = createTestRestParts({}, kestra);
  const find: RestParts['flows']['find'] = (name) =>
    name.namespace === flow.namespace && name.id === flow.id ? ok(definition) : parts.flows.find(name);
  const { namespace, id, disabled } = flow;
  const summary = {
    file: 'f.yaml',
    status: 'valid',
    namespace,
    id,
    disabled,
    webhooks: [],
    errors: [],
    warnings: [],
  } as const;
  return { ...parts, flows: { ...parts.flows, find, list: () => [summary] } };
}
