// Refusals beside what to write instead.
import { expect, it } from 'vitest';
import type { Verdict } from '../../../../src/main/contract/model.ts';
import { movePointsOf } from '../../../../src/renderer/flow/move-points.ts';

const source = `id: f
inputs:
  - id: express
    displayName: Express
    type: BOOLEAN
triggers:
  - id: hook
    conditions: []
tasks:
  - {id: t, format: "{{ a | json }}"}
`;
const replacement = { what: 'w', instead: 'i', isMechanical: true };
const at = (line: number, column: number) => ({ ...replacement, line, column });

function points(violations: Verdict['violations'], more: Verdict['more'] = []) {
  const newest = { valid: false, violations, warnings: [], more };
  return movePointsOf({ source, newest, move: { replacements: [at(5, 11), at(8, 5), at(10, 22)], rewritten: '' } });
}

it('a refusal stands with the replacement on its line, or in the block that it names', () => {
  const violations = [
    { path: 'triggers', message: 'Unrecognized field "conditions"', line: 8, column: 5 },
    { path: 'inputs[0]', message: 'Invalid type: BOOLEAN', line: 3, column: 5 },
  ];
  expect(points(violations, [{ path: 'triggers', message: 'and another', line: 8, column: 5 }])).toEqual([
    { ...at(5, 11), index: 0, refusals: ['Invalid type: BOOLEAN'] },
    { ...at(8, 5), index: 1, refusals: ['Unrecognized field "conditions"', 'and another'] },
    { ...at(10, 22), index: 2, refusals: [] },
  ]);
});

it.each([
  ['of the whole flow', { path: '', message: 'no', line: 1, column: 1 }, 'The flow'],
  ['without a line', { path: 'tasks', message: 'no' }, 'tasks'],
  ['of another block', { path: 'x', message: 'no', line: 9, column: 1 }, 'x'],
  ['behind all replacements', { path: 'x', message: 'no', line: 11, column: 1 }, 'x'],
])('a refusal %s stands alone', (_, refusal, what) => {
  expect(points([refusal]).filter(({ refusals }) => refusals.length > 0)).toMatchObject([
    { what, isMechanical: false, refusals: ['no'] },
  ]);
});

it('what our own lint finds is no refusal', () => {
  const found = points([], [{ path: 'tasks[0]', message: 'leaks', line: 1, rule: 'a-rule', severity: 'warning' }]);
  expect(found.filter(({ refusals }) => refusals.length > 0)).toEqual([]);
});
