// Every code of an error → what Kestra's server says for it.
import { describe, expect, it } from 'vitest';
import { createError, type ErrorCode } from '../../../src/main/contract/errors.ts';
import { profiles, switchesOf } from '../../../src/main/contract/profile.ts';
import { refusalOf } from '../../../src/main/http/refusal.ts';

const request = { method: 'PATCH', target: '/a?b' };

function summary(code: ErrorCode, details: Readonly<Record<string, string>> = {}) {
  return profiles.map((profile) => {
    const error = createError(code, 'our words', {}, details);
    const { status, origin, text } = refusalOf(error, request, switchesOf(profile));
    return `${status} ${origin} ${text}`.trim();
  });
}

describe('refusalOf()', () => {
  const alike: readonly (readonly [code: ErrorCode, answer: string])[] = [
    ['ROUTE_NOT_FOUND', '404 routed'],
    ['ADDRESS_REFUSED', '404 routed'],
    ['PATH_EXTRA', '404 routed'],
    ['FLOW_NOT_FOUND', '404 routed Flow not found'],
    ['WEBHOOK_NOT_FOUND', '404 routed Webhook not found'],
    ['SECRET_NOT_FOUND', '404 routed Webhook not found'],
    ['TENANT_UNKNOWN', "400 routed Tenant must be 'main' for OSS version"],
    [
      'METHOD_NOT_ALLOWED',
      '405 routed Method [PATCH] not allowed for URI [/a?b]. Allowed methods: [HEAD, POST, PUT, GET]',
    ],
    ['ORIGIN_REFUSED', '403 guard'],
    ['FLOW_DISABLED', '409 routed Cannot execute flow: flow is disabled.'],
    ['TRIGGER_DISABLED', '409 routed Cannot execute flow: trigger is disabled.'],
    ['HEADERS_INVALID', '422 routed our words'],
    ['BODY_TOO_LARGE', '413 routed Request Entity Too Large'],
    ['HEAD_TOO_LARGE', '413 reader'],
    ['REQUEST_MALFORMED', '400 reader'],
    ['REQUEST_TIMEOUT', '408 reader'],
    ['QUEUE_FULL', '503 routed'],
    ['SERVER_PAUSED', '503 routed'],
    ['SERVER_STOPPING', '503 routed'],
    ['STORAGE_FAILED', '500 bare'],
    ['INTERNAL', '500 bare'],
  ];
  it.each(alike)('answers %s on every profile with: %s', (code, answer) => {
    expect(summary(code)).toEqual([answer, answer]);
  });

  it.each([
    ['CONDITION_FALSE', '409 bare', '204 bare'],
    ['FLOW_INVALID', '404 routed Flow not found', '409 routed Cannot execute flow: flow is invalid: our words'],
    ['INPUTS_INVALID', '409 bare', '422 bare'],
    ['EXPRESSION_FAILED', '500 routed our words', '500 bare'],
  ] as const)('answers %s by the profile: %s, %s', (code, older, newer) => {
    expect(summary(code)).toEqual([older, newer]);
  });

  it.each([
    ['NOT_ACCEPTABLE', '406 routed words of Kestra'],
    ['ADDRESS_MALFORMED', '500 routed words of Kestra'],
    ['HEADERS_INVALID', '422 routed words of Kestra'],
  ] as const)('takes the words of Kestra for %s where they are known', (code, answer) => {
    expect(summary(code, { kestra: 'words of Kestra' })).toEqual([answer, answer]);
  });
});
