// Why nothing started, in at most 26 characters, for a row of the feed. The whole sentence is in the detail.
import type { ErrorCode, ErrorValue } from '../../main/contract/errors.ts';
import { formatBytes } from '../format/size.ts';

const texts: Partial<Readonly<Record<ErrorCode, string>>> = {
  ADDRESS_MALFORMED: 'address is malformed',
  ADDRESS_REFUSED: 'address has no tenant',
  CONDITION_FALSE: 'condition is false',
  EXPRESSION_FAILED: 'key cannot be rendered',
  FAULT_ON_REQUEST: 'fault on request',
  FLOW_DISABLED: 'flow is disabled',
  FLOW_INVALID: 'flow is invalid',
  FLOW_NOT_FOUND: 'no such flow',
  HEADERS_INVALID: 'headers are invalid',
  HEAD_TOO_LARGE: 'headers are too large',
  INPUTS_INVALID: 'inputs are invalid',
  INTERNAL: 'unexpected failure',
  JSON_INVALID: 'body is not valid JSON',
  METHOD_NOT_ALLOWED: 'method not allowed',
  NOT_ACCEPTABLE: 'caller wants no JSON',
  ORIGIN_REFUSED: 'foreign page refused',
  PATH_EXTRA: 'address goes on',
  QUEUE_FULL: 'too many executions wait',
  REQUEST_MALFORMED: 'request is malformed',
  REQUEST_TIMEOUT: 'request took too long',
  ROUTE_NOT_FOUND: 'not a webhook address',
  SERVER_PAUSED: 'webhooks are paused',
  SERVER_STOPPING: 'server was stopping',
  STORAGE_FAILED: 'could not be kept',
  TENANT_UNKNOWN: 'unknown tenant',
  TRIGGER_DISABLED: 'trigger is disabled',
  WEBHOOK_NOT_FOUND: 'key does not match',
};

/** The short form. */
export function shortReason({ code }: ErrorValue, bodyBytes: number): string {
  if (code === 'BODY_TOO_LARGE') return `body of ${formatBytes(bodyBytes)} or more`;
  return texts[code] ?? code.toLowerCase().replaceAll('_', ' ');
}
