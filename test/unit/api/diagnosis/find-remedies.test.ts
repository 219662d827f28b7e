// What can be done about each stop.
import { expect, test } from 'vitest';
import { findRemedies } from '../../../../src/main/api/diagnosis/find-remedies.ts';
import { createError, type ErrorCode } from '../../../../src/main/contract/errors.ts';
import type { FlowSummary } from '../../../../src/main/contract/model.ts';
import type { Delivery } from '../../../../src/main/contract/delivery.ts';

const webhook = (triggerId: string, disabled = false) => ({ triggerId, disabled, key: 'k', isKeyExpression: false });
const flow: FlowSummary = {
  file: 'f.yaml',
  status: 'valid',
  namespace: 'n',
  id: 'f',
  disabled: false,
  webhooks: [webhook('off', true), webhook('on'), webhook('third')],
  errors: [],
  warnings: [],
};
const request = { method: 'POST', target: '/', httpVersion: '1.1', headers: [], remoteAddress: '::1' };
const delivery: Delivery = {
  id: 'd',
  receivedAt: '',
  provenance: 'LIVE',
  method: 'POST',
  target: '/',
  bodyBytes: 0,
  notes: [],
  request,
};

interface Stop {
  readonly flow?: FlowSummary | undefined;
  readonly missingSecrets?: readonly string[];
  readonly triggerId?: string;
}

function remediesFor(code: ErrorCode | undefined, stop: Stop = {}): readonly string[] {
  const reason = code === undefined ? {} : { reason: createError(code, 'why') };
  const triggerId = stop.triggerId === undefined ? {} : { triggerId: stop.triggerId };
  return findRemedies({
    delivery: { ...delivery, ...reason, ...triggerId },
    flow: 'flow' in stop ? stop.flow : flow,
    missingSecrets: stop.missingSecrets ?? [],
  }).map(({ type, ...rest }) => [type, ...Object.values(rest)].join(' '));
}

test.each<readonly [string, ErrorCode | undefined, Stop, readonly string[]]>([
  ['nothing where it started', undefined, {}, []],
  ['the flow where it is disabled', 'FLOW_DISABLED', {}, ['openFlow n f source']],
  ['the method that webhooks take', 'METHOD_NOT_ALLOWED', {}, ['replay n f on POST']],
  ['the first trigger that is on', 'WEBHOOK_NOT_FOUND', {}, ['replay n f on', 'copyAddress n f on k false']],
  [
    'the trigger whose key it had',
    'PATH_EXTRA',
    { triggerId: 'third' },
    ['replay n f third', 'copyAddress n f third k false'],
  ],
  ['the nearest flow', 'FLOW_NOT_FOUND', {}, ['replay n f on', 'copyAddress n f on k false']],
  ['the list where no flow is near', 'FLOW_NOT_FOUND', { flow: undefined }, ['openFlows']],
  [
    'the secrets that are missing',
    'WEBHOOK_NOT_FOUND',
    { missingSecrets: ['K'] },
    ['addSecret n K', 'openFlow n f triggers'],
  ],
  ['the flow that has no webhook', 'WEBHOOK_NOT_FOUND', { flow: { ...flow, webhooks: [] } }, ['openFlow n f source']],
  ['nothing about a body that is too large', 'BODY_TOO_LARGE', {}, []],
  ['nothing about a head that leads nowhere', 'HEAD_TOO_LARGE', { flow: undefined }, []],
])('%s', (_name, code, stop, expected) => {
  expect(remediesFor(code, stop)).toEqual(expected);
});
