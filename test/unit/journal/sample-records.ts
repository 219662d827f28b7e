// Records for the tests of the journal: small, whole, and unlike each other where it matters.
import type { Execution, LogEntry, Metric } from '../../../src/main/contract/model.ts';
import type { Delivery } from '../../../src/main/contract/delivery.ts';
import { createState, type StateName, withState } from '../../../src/main/contract/state.ts';
import type { StoredDelivery } from '../../../src/main/journal/storage.ts';

/** The second number `second` of the day that all samples lie in. */
export function instant(second: number): string {
  return new Date(Date.UTC(2026, 0, 10) + second * 1000).toISOString();
}

/** What of an execution a test chooses. */
export interface ExecutionOptions {
  readonly state?: StateName;
  readonly flowId?: string;
  readonly namespace?: string;
  readonly second?: number;
}

/** An execution in a state, SUCCESS if no other, begun at a second. */
export function sampleExecution(id: string, options: ExecutionOptions = {}): Execution {
  const { state = 'SUCCESS', flowId = 'hello', namespace = 'company.team', second = 0 } = options;
  return {
    tenantId: 'main',
    id,
    namespace,
    flowId,
    flowRevision: 1,
    taskRunList: [],
    labels: [{ key: 'team', value: 'ü\u0000"' }],
    state: withState(createState(instant(second)), state, instant(second + 1)),
    originalId: id,
    trigger: {
      id: 'webhook',
      type: 'io.kestra.plugin.core.trigger.Webhook',
      variables: '{"n":12345678901234567890,"d":1.10}',
    },
    outputs: '{"2":1,"1":2,"b":3}',
  };
}

/** A delivery with a body; `executionId` absent: refused. */
export function sampleDelivery(
  id: string,
  options: {
    readonly executionId?: string;
    readonly flowId?: string;
    readonly second?: number;
    readonly body?: Uint8Array;
  } = {},
): StoredDelivery {
  const { executionId, flowId = 'hello', second = 0, body = Uint8Array.of(0, 1, 255, 10) } = options;
  const delivery: Delivery = {
    id,
    receivedAt: instant(second),
    provenance: 'LIVE',
    method: 'POST',
    target: '/api/v1/executions/webhook/company.team/hello/k%00?a=1',
    bodyBytes: body.length,
    status: 200,
    durationMs: 1.5,
    namespace: 'company.team',
    flowId,
    ...(executionId === undefined ? {} : { executionId }),
    notes: ['your server will not accept this address'],
    request: {
      method: 'POST',
      target: '/x',
      httpVersion: '1.1',
      headers: [
        ['X-A', 'é'],
        ['x-a', ''],
      ],
      remoteAddress: '::1',
    },
    answer: { status: 200, reason: 'OK', headers: [['Content-Type', 'application/json']], body: '{}' },
  };
  return { delivery, body };
}

/** A log line of an execution. */
export function sampleLog(executionId: string, message: string): LogEntry {
  return { executionId, namespace: 'company.team', flowId: 'hello', timestamp: instant(0), level: 'INFO', message };
}

/** A figure of a task of an execution. */
export function sampleMetric(executionId: string): Metric {
  const timestamp = instant(0);
  return { executionId, taskId: 't', taskRunId: 'tr1', name: 'rows', type: 'counter', value: 3, tags: {}, timestamp };
}

/** A delivery and the execution that it started, both of which repeat its body in the variables of the trigger. */
export function sharedRequest(
  deliveryId: string,
  executionId: string,
  body: Uint8Array = Buffer.from('{"shared text":"é😀"}'),
): { readonly stored: Required<StoredDelivery>; readonly execution: Execution } {
  const variables = `{"body":${Buffer.from(body).toString()},"headers":{"a":["1"]}}`;
  const { delivery } = sampleDelivery(deliveryId, { executionId, body });
  const answer = { status: 200, reason: 'OK', headers: [], body: `{"trigger":{"variables":${variables}},"id":"x"}` };
  const trigger = { id: 'webhook', type: 'io.kestra.plugin.core.trigger.Webhook', variables };
  return {
    stored: { delivery: { ...delivery, answer }, body, variables },
    execution: { ...sampleExecution(executionId), trigger, deliveryId },
  };
}
