// The recorded exchanges against the ingress alone: real bytes over a real socket, and a core that decides as
// the recorded answer says. What the flows do with a request is not looked at here.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReceiveWebhook, WebhookOutcome } from '../../src/main/api/webhook-call.ts';
import { createError, type ErrorCode } from '../../src/main/contract/errors.ts';
import type { Execution, Label } from '../../src/main/contract/model.ts';
import { parseJson } from '../../src/main/contract/parse-json.ts';
import { printJson } from '../../src/main/contract/print-json.ts';
import { profiles, switchesOf } from '../../src/main/contract/profile.ts';
import type { StateName } from '../../src/main/contract/state.ts';
import { isJsonMap, type JsonMap, type JsonValue } from '../../src/main/contract/value.ts';
import { createWebhookServer } from '../../src/main/http/webhook-server.ts';
import { execution, roomyLimits } from '../unit/http/ingress-fixture.ts';
import { comparableAnswer, recordedAnswer } from './compare-answer.ts';
import { exchange } from './raw-exchange.ts';
import { parserGaps } from './webhook-gaps.ts';
import { readWebhookVectors, requestBytes, type WebhookVector } from './webhook-vectors.ts';

/** The core's errors by what Kestra says of them. */
const codes: readonly (readonly [text: RegExp, code: ErrorCode])[] = [
  [/Flow not found/, 'FLOW_NOT_FOUND'],
  [/Webhook not found/, 'WEBHOOK_NOT_FOUND'],
  [/flow is disabled/, 'FLOW_DISABLED'],
  [/"(?:Resource not found|Not Found)"/, 'PATH_EXTRA'],
  [/invalid-entity/, 'INPUTS_INVALID'],
];

/** Exchanges whose answer the recorder could not take down whole, or that need more than the edge. */
function isForTheEdge({ id, flowRefused, request, response }: WebhookVector): boolean {
  if (flowRefused || request.cut || request.pausesMs !== undefined || response.status === null) return false;
  if (response.body?.includes('[ORACLE:') || response.interim !== undefined) return false;
  // What the answer shows then depends on the trigger's properties, which the recorded answer does not tell.
  return !/^(?:wt|x)-(?:wait_ret|wait_text|wait_\d|wait_null|code)|^wt-wait_(?:code_bad|outputs)|^h-pipeline|^y-/.test(
    id,
  );
}

describe.each(profiles)('the ingress as Kestra %s', (profile) => {
  const vectors = readWebhookVectors().vectors.filter((vector) => vector.profile === profile && isForTheEdge(vector));
  const core = createRecordedCore();
  const server = createWebhookServer({
    receive: core.receive,
    clock: { nowNanos: () => 1_767_225_600_000_000_000n },
    switches: switchesOf(profile),
    strictAddresses: true,
    tenant: 'main',
    newTraceId: () => '0af7651916cd43dd8448eb211c80319c',
    logger: { warn: () => undefined, error: () => undefined },
    limits: roomyLimits,
  });
  let url = '';
  beforeAll(async () => {
    const opened = await server.listen({ port: 0 });
    url = opened.ok ? (opened.value[0] ?? '') : '';
  });
  afterAll(() => server.close());

  it.each(vectors.filter(({ id }) => !parserGaps.has(id)).map((vector) => [vector.id, vector] as const))(
    'answers %s with the recorded bytes',
    async (_, vector) => {
      core.decideAs(vector);
      const answer = await exchange({ url, writes: [requestBytes(vector)] });
      expect(comparableAnswer(answer, vector)).toEqual(recordedAnswer(vector));
    },
  );

  it.each(vectors.filter(({ id }) => parserGaps.has(id)).map((vector) => [vector.id, vector] as const))(
    'still cannot answer %s as recorded: Node refuses the request',
    async (_, vector) => {
      core.decideAs(vector);
      const answer = await exchange({ url, writes: [requestBytes(vector)] });
      expect(comparableAnswer(answer, vector)).not.toEqual(recordedAnswer(vector));
    },
  );
});

/** A core that decides what the recorded answer tells. */
function createRecordedCore(): { readonly receive: ReceiveWebhook; decideAs(vector: WebhookVector): void } {
  let outcome: WebhookOutcome = { type: 'refused', error: createError('INTERNAL', 'no exchange chosen') };
  return {
    receive: async (call, answer) =>
      answer(call.address.ok ? outcome : { type: 'refused', error: call.address.error }, call),
    decideAs(vector) {
      outcome = outcomeOf(vector);
    },
  };
}

function outcomeOf(vector: WebhookVector): WebhookOutcome {
  const { response, request, profile } = vector;
  const { body } = recordedAnswer(vector);
  if (request.raw.startsWith('HEAD ')) {
    return response.status === 404 ? refused('WEBHOOK_NOT_FOUND') : { type: 'started', execution };
  }
  if (body === '' && response.status === switchesOf(profile).conditionFalseStatus) return refused('CONDITION_FALSE');
  const parsed = parseJson(body, {});
  const map = parsed.ok && isJsonMap(parsed.value) ? parsed.value : new Map<string, JsonValue>();
  if (map.has('flowRevision')) return executed(map, response.status ?? 200);
  const text =
    /"detail":"(duplicate key: [^"]*|nope|Illegal character in path at index[^"]*)"|Illegal argument: ([^"]*)"/.exec(
      body,
    );
  if (text !== null) return refused('HEADERS_INVALID', text[1] ?? text[2] ?? '');
  return refused(codes.find(([pattern]) => pattern.test(body))?.[1] ?? 'INTERNAL');
}

function refused(code: ErrorCode, message = 'as recorded'): WebhookOutcome {
  return { type: 'refused', error: createError(code, message) };
}

function executed(map: JsonMap, status: number): WebhookOutcome {
  const state = mapAt(map, 'state');
  const states = listAt(state, 'histories').map((change) => textAt(isJsonMap(change) ? change : new Map(), 'state'));
  const histories = states.map((name, index) => ({
    // A recorded name of a state is one of Kestra's.
    state: name as StateName,
    date: `2026-01-01T00:00:0${index}.123456789Z`,
  }));
  const trigger = mapAt(map, 'trigger');
  const outputs = map.get('outputs');
  const rebuilt: Execution = {
    tenantId: textAt(map, 'tenantId'),
    id: textAt(map, 'id'),
    namespace: textAt(map, 'namespace'),
    flowId: textAt(map, 'flowId'),
    flowRevision: 1,
    taskRunList: [],
    labels: listAt(map, 'labels').map(toLabel),
    state: { current: histories.at(-1)?.state ?? 'CREATED', histories },
    originalId: textAt(map, 'id'),
    trigger: {
      id: textAt(trigger, 'id'),
      type: textAt(trigger, 'type'),
      variables: printJson(mapAt(trigger, 'variables'), 'keep'),
    },
    ...(outputs === undefined ? {} : { outputs: printJson(outputs, 'keep') }),
  };
  const url = textAt(map, 'url');
  if (histories.length === 1) return { type: 'started', execution: rebuilt, url };
  const isDefault = status === (rebuilt.state.current === 'FAILED' ? 500 : 200);
  return { type: 'ended', execution: rebuilt, url, ...(isDefault ? {} : { responseCode: status }) };
}

function toLabel(label: JsonValue): Label {
  const map = isJsonMap(label) ? label : new Map<string, JsonValue>();
  return { key: textAt(map, 'key'), value: textAt(map, 'value') };
}

function mapAt(map: JsonMap, key: string): JsonMap {
  const member = map.get(key);
  return isJsonMap(member) ? member : new Map();
}

function listAt(map: JsonMap, key: string): readonly JsonValue[] {
  const member = map.get(key);
  return Array.isArray(member) ? member : [];
}

function textAt(map: JsonMap, key: string): string {
  const member = map.get(key);
  return typeof member === 'string' ? member : '';
}
