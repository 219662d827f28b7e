// The text of stubs files: what is taken, and what is told of what is not.
import { describe, expect, it } from 'vitest';
import { ok } from '../../../../src/main/contract/errors.ts';
import { readStubs, stateFault } from '../../../../src/main/flow/stubs/read-stubs.ts';

const read = (source: string) => readStubs({ file: 'a.stubs.yaml', source });

describe('readStubs()', () => {
  it('reads outputs, state, delay and failure', () => {
    const source = `
clone:
  outputs: {directory: "/tmp/{{ execution.id }}", n: 12345678901234567890, d: 1.50}
  delay: PT2S
notify: {state: WARNING, delay: 0.5}
broken: {failure: "no answer for {{ trigger.body.id }}"}
flaky: {state: "{{ taskrun.attemptsCount == 0 ? 'FAILED' : 'SUCCESS' }}", failure: not yet}
dynamic: {outputs: "{{ trigger.body }}", delay: "{{ inputs.wait }}"}
bare:
`;
    const stubs = read(source);
    expect(stubs.ok && [...stubs.value]).toEqual([
      ['clone', { outputs: expect.any(Map), delay: 'PT2S' }],
      ['notify', { state: 'WARNING', delay: expect.anything() }],
      ['broken', { failure: 'no answer for {{ trigger.body.id }}' }],
      ['flaky', { state: "{{ taskrun.attemptsCount == 0 ? 'FAILED' : 'SUCCESS' }}", failure: 'not yet' }],
      ['dynamic', { outputs: '{{ trigger.body }}', delay: '{{ inputs.wait }}' }],
      ['bare', {}],
    ]);
  });

  it('reads JSON', () => {
    expect(read('{"a": {"outputs": {"b": [1, null]}}}')).toEqual(
      ok(new Map([['a', { outputs: new Map([['b', [1, null]]]) }]])),
    );
  });

  it.each(['', '\n', '# only a remark\n', '---\n', '{}'])('%j holds no stub', (source) => {
    expect(read(source)).toEqual(ok(new Map()));
  });

  it.each([
    [
      'a:\n  output: {}\n',
      2,
      3,
      'stub "a": "output" is not one of outputs, state, delay, failure (did you mean "outputs"?)',
    ],
    ['a: {zzz: 1}\n', 1, 5, 'stub "a": "zzz" is not one of outputs, state, delay, failure'],
    ['a: 5\n', 1, 1, 'stub "a" is not a map with outputs, state, delay, failure'],
    ['a: {outputs: [1]}\n', 1, 5, 'stub "a": outputs is not a map'],
    ['b: {}\na:\n  outputs: {}\n  state: KILLED\n', 4, 3, 'stub "a": state is not one of SUCCESS, WARNING, FAILED'],
    ['a: {state: success}\n', 1, 5, 'stub "a": state is not one of SUCCESS, WARNING, FAILED'],
    ['a: {state: SUCCESS, failure: x}\n', 1, 5, 'stub "a": a state other than FAILED contradicts the failure'],
    ['a: {delay: soon}\n', 1, 5, 'stub "a": delay is not a duration such as PT2S'],
    ['a: {delay: -PT1S}\n', 1, 5, 'stub "a": delay is not a duration such as PT2S'],
    ['a: {delay: [1]}\n', 1, 5, 'stub "a": delay is not a duration such as PT2S'],
    ['a: {failure: {x: 1}}\n', 1, 5, 'stub "a": failure is not a text'],
    ['a: {}\na: {}\n', 2, 1, "Duplicate field 'a': the last one counts, and Kestra refuses to save it"],
  ])('%j is told at its place', (source, line, column, message) => {
    const stubs = read(source);
    expect(stubs.ok ? [] : stubs.error).toMatchObject([
      { code: 'STUBS_INVALID', file: 'a.stubs.yaml', line, column, message: `Cannot read stubs: ${message}` },
    ]);
  });

  it('tells all faults at once', () => {
    const stubs = read('a: {state: X, delay: Y}\nb: {c: 1}\n');
    expect(stubs.ok ? [] : stubs.error.map(({ line }) => line)).toEqual([1, 1, 2]);
  });

  it.each(['a: [', '- a\n', 'text'])('%j is no map of stubs', (source) => {
    const stubs = read(source);
    expect(stubs.ok ? [] : stubs.error.map(({ code, line }) => [code, line])).toEqual([['STUBS_INVALID', 1]]);
  });
});

it.each([
  ['SUCCESS', undefined],
  ['RUNNING', 'state is not one of SUCCESS, WARNING, FAILED'],
  [null, 'state is not one of SUCCESS, WARNING, FAILED'],
])('stateFault() of %j is %j', (state, fault) => {
  expect(stateFault(state)).toBe(fault);
});
