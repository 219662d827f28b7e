// What versions find in a text, each finding once.
import { expect, it } from 'vitest';
import type { Verdict } from '../../../../src/main/contract/model.ts';
import { problemsOf, saidBy } from '../../../../src/renderer/flow/problems.ts';

const clean: Verdict = { valid: true, violations: [], warnings: [], more: [] };

function unknownField(properties: number, line = 3) {
  const list = `(${properties} known properties: "a")`;
  return { path: 'tasks[0].x', message: `Unrecognized field "x", not marked as ignorable ${list}`, line };
}

it('versions that find the same are told together, also where their lists differ', () => {
  const verdicts = {
    '1.3': { ...clean, violations: [unknownField(17)] },
    '2.0': { ...clean, violations: [unknownField(18)] },
  };
  expect(problemsOf(verdicts)).toEqual([{ ...unknownField(17), profiles: ['1.3', '2.0'], isFault: true }]);
});

it('are in order of lines, and a remark is no fault', () => {
  const found = problemsOf({
    '1.3': { ...clean, warnings: [{ path: 'id', message: 'old', line: 1 }] },
    '2.0': { ...clean, violations: [unknownField(1, 2), { path: '', message: 'no id' }] },
  });
  expect(found.map(({ line, isFault, profiles }) => [line, isFault, profiles])).toEqual([
    [undefined, true, ['2.0']],
    [1, false, ['1.3']],
    [2, true, ['2.0']],
  ]);
});

it('those of the version that runs flows come first', () => {
  const verdicts = {
    '1.3': { ...clean, violations: [unknownField(1, 1), unknownField(1, 5)] },
    '2.0': { ...clean, violations: [unknownField(1, 3), unknownField(1, 5)] },
  };
  expect(problemsOf(verdicts, '2.0').map(({ line }) => line)).toEqual([3, 5, 1]);
});

it.each([
  [{ profiles: ['1.3'] }, 'Kestra 1.3'],
  [{ profiles: ['1.3', '2.0'], rule: 'a' }, 'Lint'],
  [{ profiles: ['2.0'], rule: 'a' }, 'Lint, Kestra 2.0'],
])('%j is said by %s', (problem, name) => {
  expect(saidBy({ path: '', message: 'm', isFault: false, ...problem })).toBe(name);
});
