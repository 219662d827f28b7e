// What the window says of a fault on request, and what its form makes of what was typed.
import { describe, expect, it } from 'vitest';
import type { Fault } from '../../../../src/main/contract/fault.ts';
import {
  describeFault,
  describeReach,
  firstFaultForm,
  readFaultForm,
} from '../../../../src/renderer/flow/fault-text.ts';

describe('describeFault(), describeReach()', () => {
  it.each<[Fault, string]>([
    [{ type: 'delay', delayMs: 500 }, 'begins 500\u00a0ms late until it is switched off'],
    [{ type: 'status', status: 503, requests: 3 }, 'answers 503 for the next 3 requests'],
    [{ type: 'drop', requests: 1 }, 'drops the connection for the next request'],
  ])('says %j', (fault, text) => {
    expect(`${describeFault(fault)} ${describeReach(fault)}`).toBe(text);
  });
});

describe('readFaultForm()', () => {
  it.each([
    ['what it begins with', firstFaultForm, { type: 'status', status: 503, requests: 3 }],
    ['a delay without end', { type: 'delay', figure: ' 250 ', requests: '' }, { type: 'delay', delayMs: 250 }],
    ['a drop, whatever the figure', { type: 'drop', figure: 'x', requests: '1' }, { type: 'drop', requests: 1 }],
    ['no figure', { type: 'status', figure: '', requests: '' }, undefined],
    ['no number of requests', { type: 'drop', figure: '', requests: '-1' }, undefined],
    ['half a number', { type: 'delay', figure: '1.5', requests: '' }, undefined],
  ] as const)('reads %s', (_, form, fault) => {
    expect(readFaultForm(form)).toEqual(fault);
  });
});
