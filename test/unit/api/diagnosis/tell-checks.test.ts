// The checks of a delivery in the server's order: passed before the stop, not reached behind it.
import { describe, expect, it } from 'vitest';
import { createError, type ErrorCode, type ErrorValue } from '../../../../src/main/contract/errors.ts';
import type { Delivery } from '../../../../src/main/contract/delivery.ts';
import { tellChecks } from '../../../../src/main/api/diagnosis/tell-checks.ts';

const target = '/api/v1/main/executions/webhook/company.team/f/key';
const delivery: Delivery = {
  id: '1',
  receivedAt: '2026-11-22T10:00:00Z',
  provenance: 'LIVE',
  method: 'POST',
  target,
  bodyBytes: 2,
  namespace: 'company.team',
  flowId: 'f',
  triggerId: 'webhook',
  executionId: '4f',
  notes: [],
  request: { method: 'POST', target, httpVersion: '1.1', headers: [['Host', 'localhost:8080']], remoteAddress: '::1' },
};

function stopped(code: ErrorCode, details?: NonNullable<ErrorValue['details']>): Delivery {
  const { executionId: _none, triggerId: _neither, ...rest } = delivery;
  const answer = { status: 404, reason: 'Not Found', headers: [], body: '' };
  return { ...rest, status: 404, answer, reason: createError(code, `Because of ${code}`, {}, details) };
}

describe('tellChecks()', () => {
  it('tells every check of a delivery that started an execution', () => {
    expect(tellChecks(delivery)).toEqual({
      title: 'All checks passed, one execution was created',
      checks: [
        { name: 'Address', result: 'passed', finding: 'localhost:8080 · form with tenant' },
        { name: 'Method', result: 'passed', finding: 'POST' },
        { name: 'Tenant', result: 'passed', finding: 'main' },
        { name: 'Body', result: 'passed', finding: '2 bytes' },
        { name: 'Namespace and flow', result: 'passed', finding: 'company.team.f, enabled' },
        { name: 'Key', result: 'passed', finding: 'matches trigger webhook' },
        { name: 'Conditions', result: 'passed', finding: 'true, or none' },
        { name: 'Execution', result: 'passed', finding: '4f' },
      ],
    });
  });

  it('stops at the key, says why each trigger was passed over, and what the caller got', () => {
    const { title, aside, checks } = tellChecks(stopped('WEBHOOK_NOT_FOUND', { reasons: ['It is another one'] }));
    expect({ title, aside, checks: checks.map(({ name, result }) => `${name}: ${result}`), stop: checks[5] }).toEqual({
      title: 'The key does not match any trigger of this flow',
      aside: 'The caller got 404 Not Found, as Kestra answers. The explanation stays in this window.',
      checks: [
        'Address: passed',
        'Method: passed',
        'Tenant: passed',
        'Body: passed',
        'Namespace and flow: passed',
        'Key: stopped',
        'Conditions: not reached',
        'Execution: not reached',
      ],
      stop: { name: 'Key', result: 'stopped', finding: 'Because of WEBHOOK_NOT_FOUND', reasons: ['It is another one'] },
    });
  });

  it.each([
    ['none', [], [['Conditions', 'none']]],
    ['one', [{ holds: true, templates: ['{{ a }}'], rendered: ['true'], why: '' }], [['Condition', '{{ a }} → true']]],
    [
      'two, one of which would not hold any more, and one without a text',
      [
        { holds: false, templates: ['{{ now() }}'], rendered: ['false'], why: '' },
        { holds: true, templates: [], rendered: [], why: 'it is true' },
      ],
      [
        ['Condition 1', 'held when the request came, and would not now: {{ now() }} → false'],
        ['Condition 2', 'it is true'],
      ],
    ],
  ])('tells of %s in lines of their own', (_what, conditions, lines) => {
    const place = { triggerId: 'webhook', field: 'conditions[0]', line: 1, column: 1 };
    const { checks } = tellChecks(delivery, { conditions: conditions.map((one) => ({ ...place, ...one })) });
    const told = checks.filter(({ name }) => name.startsWith('Condition'));
    expect(told.map(({ name, finding }) => [name, finding])).toEqual(lines);
  });

  it('takes a false condition for a choice of the flow', () => {
    expect(tellChecks(stopped('CONDITION_FALSE')).checks.find(({ name }) => name === 'Conditions')?.result).toBe(
      'declined',
    );
  });

  it('puts hints behind the reasons', () => {
    const { checks } = tellChecks(stopped('WEBHOOK_NOT_FOUND', { reasons: ['a'] }), { hints: ['b'] });
    expect(checks.find(({ name }) => name === 'Key')?.reasons).toEqual(['a', 'b']);
  });

  it.each([
    'ADDRESS_MALFORMED',
    'ADDRESS_REFUSED',
    'BODY_TOO_LARGE',
    'CONDITION_FALSE',
    'EXPRESSION_FAILED',
    'FAULT_ON_REQUEST',
    'FLOW_DISABLED',
    'FLOW_INVALID',
    'FLOW_NOT_FOUND',
    'HEADERS_INVALID',
    'HEAD_TOO_LARGE',
    'INPUTS_INVALID',
    'INTERNAL',
    'JSON_INVALID',
    'METHOD_NOT_ALLOWED',
    'NOT_ACCEPTABLE',
    'ORIGIN_REFUSED',
    'PATH_EXTRA',
    'QUEUE_FULL',
    'REQUEST_MALFORMED',
    'REQUEST_TIMEOUT',
    'ROUTE_NOT_FOUND',
    'SECRET_NOT_FOUND',
    'SERVER_PAUSED',
    'SERVER_STOPPING',
    'STORAGE_FAILED',
    'TENANT_UNKNOWN',
    'TRIGGER_DISABLED',
    'WEBHOOK_NOT_FOUND',
  ] as const)('has one place for %s', (code) => {
    const stops = tellChecks(stopped(code)).checks.filter(
      ({ result }) => result === 'stopped' || result === 'declined',
    );
    expect(stops.map(({ finding }) => finding)).toEqual([`Because of ${code}`]);
  });
});
