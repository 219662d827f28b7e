// A key that comes from an expression is a secret: nothing that is kept of a request may hold it.
import { describe, expect, it } from 'vitest';
import { hideKey } from '../../../src/main/api/hide-key.ts';
import { createError } from '../../../src/main/contract/errors.ts';
import { toJsonValue, isJsonMap } from '../../../src/main/contract/value.ts';
import type { TriggerDefinition } from '../../../src/main/plugin/definition.ts';
import { createFlow } from '../execution/example-flow.ts';

const canary = 'canary-4711';
const form = `/api/v1/main/executions/webhook/company.team/example/${canary}`;

function flowWithKeys(...keys: readonly string[]) {
  const triggers = keys.map((key, index): TriggerDefinition => {
    const properties = toJsonValue({ key });
    return {
      id: `hook${index}`,
      type: 'io.kestra.plugin.core.trigger.Webhook',
      disabled: false,
      properties: isJsonMap(properties) ? properties : new Map(),
    };
  });
  return createFlow({ triggers });
}

function tracesOf(target: string) {
  return {
    request: { method: 'POST', target, httpVersion: '1.1', headers: [], remoteAddress: '127.0.0.1' },
    answer: { status: 404, reason: 'Not Found', headers: [], body: `{"_links":{"self":{"href":"${target}"}}}` },
    reason: createError('METHOD_NOT_ALLOWED', `Cannot take ${target}`, {}, { kestra: `[${target}]`, reasons: ['no'] }),
  };
}

describe('hideKey()', () => {
  it.each([
    ['one flow key is an expression', flowWithKeys('open', "{{ secret('WEBHOOK_KEY') }}")],
    ['the flow is unknown', undefined],
  ])('takes the key out of target, answer and reason where %s', (_name, flow) => {
    const hidden = hideKey(tracesOf(form), flow);
    expect(JSON.stringify(hidden)).not.toContain(canary);
    expect(hidden.request.target).toBe('/api/v1/main/executions/webhook/company.team/example/******');
    expect(hidden.reason?.details).toEqual({ kestra: `[${hidden.request.target}]`, reasons: ['no'] });
  });

  it.each([
    [
      '/api/v1/executions/webhook/company.team/example/k/behind?a=1',
      '/api/v1/executions/webhook/company.team/example/******/behind?a=1',
    ],
    ['/api/v1/executions/webhook/a/b/k%2Fl%20m', '/api/v1/executions/webhook/a/b/******'],
    ["/api/v1/executions/webhook/a/b/it's", '/api/v1/executions/webhook/a/b/******'],
    ['/favicon.ico', '/favicon.ico'],
  ])('leaves all but the key of %s', (target, expected) => {
    expect(hideKey(tracesOf(target), undefined).request.target).toBe(expected);
  });

  it('tells keys that stand in the flow as they came', () => {
    const traces = tracesOf(form);
    expect(hideKey(traces, flowWithKeys('open'))).toBe(traces);
  });
});
