// What of a request is lost on its way through the original's database, and what is not.
import { describe, expect, it } from 'vitest';
import { asStored } from '../../../src/main/execution/as-stored.ts';
import { execution } from '../http/ingress-fixture.ts';

const trigger = { id: 'hook', type: 'io.kestra.plugin.core.trigger.Webhook' };

describe('asStored()', () => {
  it.each([
    ['drops NUL from texts', '{"a":"x\\u0000y"}', '{"a":"xy"}'],
    ['drops NUL from keys', '{"x\\u0000y":1}', '{"xy":1}'],
    [
      'keeps the six characters that only look like NUL',
      '{"a":"\\\\u0000","b":"-0.0"}',
      '{"a":"\\\\u0000","b":"-0.0"}',
    ],
    ['takes the sign from a zero, wherever it stands', '{"a":-0.0,"b":[[-0.0]]}', '{"a":0.0,"b":[[0.0]]}'],
    ['keeps what only begins like a zero', '{"a":-0.05,"b":-0.0e1}', '{"a":-0.05,"b":0.0}'],
    [
      'keeps null, order and big integers',
      '{"z":-0.0,"1":null,"a":12345678901234567890}',
      '{"z":0.0,"1":null,"a":12345678901234567890}',
    ],
    [
      'keeps a depth that a request can have',
      `[-0.0,${'['.repeat(999)}${']'.repeat(999)}]`,
      `[0.0,${'['.repeat(999)}${']'.repeat(999)}]`,
    ],
  ])('%s', (_, came, stored) => {
    const one = { ...execution, trigger: { ...trigger, variables: came }, inputs: came };
    const { trigger: kept, inputs } = asStored(one, { keepsTriggerWhole: false });
    expect([kept?.variables, inputs]).toEqual([stored, stored]);
  });

  it('leaves the trigger whole where the profile does', () => {
    const one = { ...execution, trigger: { ...trigger, variables: '{"a":"x\\u0000y"}' } };
    expect(asStored(one, { keepsTriggerWhole: true })).toEqual(one);
  });

  it('leaves an execution without trigger and inputs as it is', () => {
    const { trigger: _, ...byHand } = execution;
    expect(asStored(byHand, { keepsTriggerWhole: false })).toEqual(byHand);
  });
});
