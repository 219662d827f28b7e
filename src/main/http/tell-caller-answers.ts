// What callers of a flow's webhooks get, told by the code that words the answers: sample ends of an execution go through it
// under every version of Kestra. Nothing is started, rendered or sent.
import type { WebhookOutcome } from '../api/webhook-call.ts';
import { readResponseCode } from '../api/webhook-wait.ts';
import type { CallEnd, CallerAnswer, CallerStatus } from '../contract/caller-answer.ts';
import { createError } from '../contract/errors.ts';
import type { Execution } from '../contract/model.ts';
import { profiles } from '../contract/profile.ts';
import { createState, withState } from '../contract/state.ts';
import { printScalar } from '../flow/print-scalar.ts';
import type { FlowDefinition, TriggerDefinition } from '../plugin/definition.ts';
import { findPlugin } from '../plugin/registry.ts';
import { wordStatusAs } from './webhook-rehearsal.ts';

/** What a webhook says of its answers; a member is absent where that is not told yet. */
interface Wish {
  readonly isAwaited: boolean;
  readonly hasOutputs: boolean;
  readonly contentType?: string;
  readonly code?: number;
}

/** Tells it for each webhook of a flow, in order. */
export function tellCallerAnswers({ triggers }: Pick<FlowDefinition, 'triggers'>): readonly CallerAnswer[] {
  return triggers.filter(({ type }) => findPlugin(type)?.plugin.kind === 'webhook').map(tellAnswer);
}

function tellAnswer({ id, properties }: TriggerDefinition): CallerAnswer {
  const isAwaited = properties.get('wait') === true;
  const hasOutputs = isAwaited && properties.get('returnOutputs') === true;
  const contentType = properties.get('responseContentType');
  const written = isAwaited ? (printScalar(properties.get('responseCode') ?? null) ?? '') : '';
  // An expression is a status only once it is rendered; a text that is none never will be.
  const code = readResponseCode(written);
  const wish: Wish = {
    isAwaited,
    hasOutputs,
    ...(hasOutputs && typeof contentType === 'string' ? { contentType } : {}),
    ...(code.ok && code.value !== undefined ? { code: code.value } : {}),
  };
  const ends: readonly CallEnd[] = [
    ...(code.ok ? (['executed', ...(isAwaited ? (['failed'] as const) : [])] as const) : []),
    ...(['conditions', 'when'].some((name) => properties.has(name)) ? (['conditionFalse'] as const) : []),
  ];
  return {
    triggerId: id,
    isAwaited,
    hasOutputs,
    ignored: ['returnOutputs', 'responseCode', 'responseContentType'].filter(
      (name) => properties.has(name) && (!isAwaited || (name === 'responseContentType' && !hasOutputs)),
    ),
    ...(wish.contentType === undefined ? {} : { contentType: wish.contentType }),
    ...(code.ok ? {} : { responseCode: written }),
    statuses: ends.flatMap((end) => statusesOf(end, wish)),
  };
}

function statusesOf(end: CallEnd, wish: Wish): readonly CallerStatus[] {
  const request = { method: 'POST', target: '/', httpVersion: '1.1', headers: [], remoteAddress: '' } as const;
  return profiles.map((profile) => {
    const { status } = wordStatusAs(profile, { outcome: outcomeOf(end, wish), request });
    return { end, profile, status };
  });
}

/** What the core would say of such a call. */
function outcomeOf(end: CallEnd, { isAwaited, hasOutputs, contentType, code }: Wish): WebhookOutcome {
  if (end === 'conditionFalse') return { type: 'refused', error: createError('CONDITION_FALSE', '') };
  const execution = sampleExecution(end === 'failed' ? 'FAILED' : 'SUCCESS');
  if (!isAwaited) return { type: 'started', execution };
  const responseCode = code === undefined ? {} : { responseCode: code };
  if (!hasOutputs) return { type: 'ended', execution, ...responseCode };
  // Outputs are there as a rule; a status that goes with a body is worded otherwise without one.
  const outputs = '{"a":1}';
  return {
    type: 'outputs',
    execution,
    outputs,
    ...(contentType === undefined ? {} : { contentType }),
    ...responseCode,
  };
}

/** One that stands for all, since no status depends on anything but its state. */
function sampleExecution(state: 'SUCCESS' | 'FAILED'): Execution {
  const date = '1970-01-01T00:00:00Z';
  return {
    tenantId: 'main',
    id: 'sample',
    namespace: 'sample',
    flowId: 'sample',
    flowRevision: 1,
    taskRunList: [],
    labels: [],
    state: withState(createState(date), state, date),
    originalId: 'sample',
  };
}
