// Who is let in, who waits, who is refused.
import { expect, it } from 'vitest';
import { createConcurrencyGate, type LimitedFlow } from '../../../../src/main/execution/control/concurrency-gate.ts';

function flowWith(behavior: 'QUEUE' | 'FAIL', id = 'f'): LimitedFlow {
  return { namespace: 'company.team', id, concurrency: { limit: 1, behavior } };
}

it('lets everybody in where nothing is said', () => {
  const gate = createConcurrencyGate<string>();
  const free = { namespace: 'company.team', id: 'f' };
  expect([gate.enter(free, () => 'a'), gate.enter(free, () => 'b'), gate.leave(free)]).toEqual([
    'begins',
    'begins',
    undefined,
  ]);
});

it('lets those in who waited, in order', () => {
  const gate = createConcurrencyGate<string>();
  const flow = flowWith('QUEUE');
  const entered = ['a', 'b', 'c'].map((who) => gate.enter(flow, () => who));
  expect([entered, gate.leave(flow), gate.leave(flow), gate.leave(flow), gate.enter(flow, () => 'd')]).toEqual([
    ['begins', 'waits', 'waits'],
    'b',
    'c',
    undefined,
    'begins',
  ]);
});

it('refuses beyond the limit, for each flow by itself', () => {
  const gate = createConcurrencyGate<string>();
  const flow = flowWith('FAIL');
  expect([
    gate.enter(flow, () => 'a'),
    gate.enter(flow, () => 'b'),
    gate.enter(flowWith('FAIL', 'g'), () => 'c'),
  ]).toEqual(['begins', 'refused', 'begins']);
});

it('sends away those who wait', () => {
  const gate = createConcurrencyGate<string>();
  const flow = flowWith('QUEUE');
  for (const who of ['a', 'b', 'c']) gate.enter(flow, () => who);
  expect([gate.drain(), gate.drain()]).toEqual([['b', 'c'], []]);
});

it('lets one that waits leave, and keeps the others in order', () => {
  const gate = createConcurrencyGate<string>();
  const flow = flowWith('QUEUE');
  for (const who of ['a', 'b', 'c']) gate.enter(flow, () => who);
  expect([gate.takeOut('a'), gate.takeOut('b'), gate.takeOut('b'), gate.leave(flow)]).toEqual([
    false,
    true,
    false,
    'c',
  ]);
});
