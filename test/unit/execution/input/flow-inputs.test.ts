// Inputs: given, defaulted, refused, and what expressions see of them.
import { describe, expect, it } from 'vitest';
import { createError, fail, ok } from '../../../../src/main/contract/errors.ts';
import { switchesOf } from '../../../../src/main/contract/profile.ts';
import { isJsonMap, type JsonValue, toJsonValue } from '../../../../src/main/contract/value.ts';
import {
  resolveInputs,
  sealInputs,
  visibleInputs,
  warnOfUndeclared,
} from '../../../../src/main/execution/input/flow-inputs.ts';
import { createFlow } from '../example-flow.ts';

function flowWith(...inputs: readonly Readonly<Record<string, unknown>>[]) {
  return createFlow({ inputs: inputs.map((each) => toJsonValue(each)).filter(isJsonMap) });
}

const switches = switchesOf('1.3');
const renderObject = (value: JsonValue) =>
  value === 'fail' ? fail(createError('EXPRESSION_FAILED', 'cannot render')) : ok(value);
const render = { switches, renderObject, contextWith: () => ({ renderObject, renderTyped: renderObject }) };
const given = (values: Readonly<Record<string, JsonValue>>) => new Map(Object.entries(values));

describe('resolveInputs()', () => {
  it('types what is given, and takes defaults for the rest', () => {
    const flow = flowWith({ id: 'n', type: 'INT' }, { id: 's', type: 'STRING', defaults: 'd' });
    expect(resolveInputs(flow, given({ n: '5' }), render)).toEqual(ok(given({ n: 5, s: 'd' })));
  });

  it('keeps null for an optional input that nobody gave', () => {
    const flow = flowWith({ id: 'n', type: 'INT', required: false });
    expect(resolveInputs(flow, given({}), render)).toEqual(ok(given({ n: null })));
  });

  it('gives nothing where the flow declares nothing', () => {
    expect(resolveInputs(createFlow(), given({ a: 1 }), render)).toEqual(ok(undefined));
  });

  it('names the first input that is missing or wrong', () => {
    const flow = flowWith({ id: 'a', type: 'INT' }, { id: 'b', type: 'INT' });
    const messages = [given({}), given({ a: 'x', b: 'y' })].map((values) => {
      const resolved = resolveInputs(flow, values, render);
      return resolved.ok ? '' : resolved.error.message;
    });
    expect(messages).toEqual(['Missing required input:a', 'Invalid value for input `a`. Cause: For input string: "x"']);
  });
});

describe('visibleInputs()', () => {
  it('has own values, and the defaults that can be read', () => {
    const flow = flowWith(
      { id: 'a', type: 'STRING', defaults: 'default' },
      { id: 'b', type: 'INT', defaults: '5' },
      { id: 'c', type: 'STRING', defaults: 'fail' },
      { id: 'j', type: 'JSON', defaults: { k: 'v' } },
      { id: 'none', type: 'STRING' },
    );
    expect(visibleInputs(flow, given({ a: 'own', gone: null }), render)).toEqual(
      given({ a: 'own', b: 5, j: '{"k":"v"}' }),
    );
  });

  it('is undefined where there is nothing at all', () => {
    expect(visibleInputs(createFlow(), undefined, render)).toBeUndefined();
  });
});

it('sealInputs() encrypts the secrets alone', () => {
  const flow = flowWith({ id: 'a', type: 'SECRET' }, { id: 'b', type: 'STRING' }, { id: 'c', type: 'SECRET' });
  const seal = (text: string) => new Map([['sealed', text]]);
  const sealed = sealInputs(flow, given({ a: 's', b: 's', c: null }), seal);
  expect(sealed).toEqual(given({ a: seal('s'), b: 's', c: null }));
});

it('warnOfUndeclared() names each input that the flow does not declare', () => {
  const flow = flowWith({ id: 'a', type: 'INT' });
  expect(warnOfUndeclared(flow, given({ a: 1, zz: 2 }))).toEqual([
    `Input zz was provided for workflow company.team.example but isn't declared in the workflow inputs`,
  ]);
});
