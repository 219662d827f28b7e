// What becomes of a case, in each mode; that expressions themselves are right is for the conformance cases.
import { describe, expect, it } from 'vitest';
import { type EvalMode, evaluateCase, printOutcome } from '../../../src/main/command/eval-case.ts';
import { defaultProfile, switchesOf } from '../../../src/main/contract/profile.ts';
import { createExtensions } from '../../../src/main/expression/registry.ts';
import { createRenderer } from '../../../src/main/expression/renderer.ts';

const switches = switchesOf(defaultProfile);
const tools = {
  renderer: createRenderer(defaultProfile, createExtensions(switches)),
  switches,
  services: { nowNanos: () => 0n, random: () => 0, newId: () => 'id', timeZone: 'UTC' },
};
const flow = new Map([['namespace', 'company.team'], ['id', 'f'], ['tenantId', 'main']]); // prettier-ignore
const noSetup = { secrets: undefined, kv: undefined, files: undefined };

function evaluate(expression: string, mode: EvalMode = 'text', setup = {}) {
  const variables = new Map<string, unknown>([
    ['flow', flow],
    ['m', new Map<string, unknown>([['k', 1], ['n', null]])], // prettier-ignore
    ['l', [1, 'a']],
  ]);
  // The variables are values, as the map literals above show; only their type is wider.
  const evalCase = { id: 'x', expression, mode, variables, setup: { ...noSetup, ...setup } } as Parameters<
    typeof evaluateCase
  >[0];
  return evaluateCase(evalCase, tools);
}

describe('evaluateCase()', () => {
  it.each([
    ['{{ l }}', 'text', { output: '[1,"a"]' }],
    ['{{ l }}', 'typed', { json: '[1,"a"]', class: 'java.util.ArrayList' }],
    ['{{ m }}', 'typed', { json: '{"k":1,"n":null}', class: 'java.util.LinkedHashMap' }],
    ['{"a":"{{ m.k }}","z":null}', 'object', { json: '{"a":"1","z":null}' }],
    ['{"a"', 'object', { error: 'Cannot read JSON: expected ":" at line 1, column 5' }],
    ['{{ missing }}', 'text', { error: 'Unable to find `missing` used in the expression `{{ missing }}` at line 1' }],
  ] as const)('%s as %s', (expression, mode, outcome) => {
    expect(evaluate(expression, mode)).toEqual(outcome);
  });

  it('an unwrapped Java exception has its class', () => {
    expect(evaluate("{{ l ? 'a' : 'b' }}")).toMatchObject({ class: 'java.lang.ClassCastException' });
  });

  it('secrets, entries and files come from the setup', () => {
    expect([
      evaluate("{{ secret('my_key') }}", 'text', { secrets: new Map([['MY_KEY', 's']]) }),
      evaluate("{{ kv('a') }}", 'text', { kv: new Map([['company.team', new Map([['a', 42]])]]) }),
      evaluate("{{ read('a.txt') }}", 'text', { files: new Map([['company.team', new Map([['a.txt', 't']])]]) }),
      'error' in evaluate("{{ secret('none') }}", 'text', { secrets: new Map() }),
    ]).toEqual([{ output: 's' }, { output: '42' }, { output: 't' }, true]);
  });
});

it.each([
  ['a', { output: 'x"\n' }, '{"id":"a","output":"x\\"\\n"}'],
  [
    12345678901234567890n,
    { json: '{"a":1.0}', class: 'C' },
    '{"id":12345678901234567890,"json":{"a":1.0},"class":"C"}',
  ],
  [null, { error: 'e', class: 'C' }, '{"id":null,"error":"e","class":"C"}'],
])('the line of case %s', (id, outcome, line) => {
  expect(printOutcome(id, outcome)).toBe(line);
});
