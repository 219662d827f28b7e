// Verdicts as text and as JSON.
import { expect, it } from 'vitest';
import { type FileVerdict, printVerdict, renderVerdict } from '../../../src/main/command/render-verdict.ts';

const lint = { path: 'b', message: 'leaks', rule: 'some-rule', severity: 'warning' } as const;
const clean = { valid: true, violations: [], warnings: [], more: [] };
const fault = { path: 'tasks[0].type', message: 'Invalid type: x\n and more', line: 5, column: 9 };
const verdict: FileVerdict = {
  file: 'a.yaml',
  flow: 'company.team.a',
  profiles: new Map([
    ['1.3', { ...clean, warnings: [{ path: '', message: 'old' }], more: [lint] }],
    ['2.0', { ...clean, valid: false, violations: [fault], more: [fault], warnings: [{ path: '', message: 'old' }] }],
  ]),
};

it('people see who takes the flow, then each finding once, with its place', () => {
  expect(renderVerdict(verdict)).toEqual([
    'a.yaml: valid on 1.3, invalid on 2.0',
    '  a.yaml: warning some-rule: b: leaks [1.3]',
    '  a.yaml: warning: old',
    '  a.yaml:5:9: tasks[0].type: Invalid type: x\n     and more [2.0]',
  ]);
});

it('a flow that every version takes is one line', () => {
  const profiles = new Map([['1.3', clean] as const, ['2.0', clean] as const]);
  expect(renderVerdict({ file: 'a.yaml', profiles })).toEqual(['a.yaml: valid on 1.3 and 2.0']);
});

it('the JSON line has file, flow and profiles, in this order', () => {
  expect(printVerdict({ ...verdict, profiles: new Map([['1.3', clean]]) })).toBe(
    '{"file":"a.yaml","flow":"company.team.a","profiles":{"1.3":{"valid":true,"violations":[],"warnings":[],"more":[]}}}',
  );
});

it('what to write instead stands behind the findings', () => {
  const replacement = { line: 3, column: 1, what: 'a', instead: 'Write b' };
  const replacements = [
    { ...replacement, isMechanical: true },
    { ...replacement, isMechanical: false },
  ];
  const profiles = new Map([['1.3', clean] as const]);
  expect(renderVerdict({ file: 'a.yaml', profiles, move: { replacements, rewritten: '' } }).slice(1)).toEqual([
    '  a.yaml:3:1: move: a: Write b [--rewrite]',
    '  a.yaml:3:1: move: a: Write b',
  ]);
});

it('people see what is wrong with the stubs beside a flow', () => {
  const stubs = {
    file: 'a.stubs.yaml',
    taskIds: ['x'],
    problems: [{ code: 'STUBS_INVALID', message: 'Cannot read stubs: bad', file: 'a.stubs.yaml', line: 2, column: 3 }],
    warnings: [{ path: 'x', message: 'Stub "x" is never used' }],
  } as const;
  const profiles = new Map([['1.3', clean] as const, ['2.0', clean] as const]);
  expect(renderVerdict({ file: 'flows/a.yaml', profiles, stubs }).slice(1)).toEqual([
    '  flows/a.stubs.yaml:2:3: Cannot read stubs: bad',
    '  flows/a.stubs.yaml: warning: Stub "x" is never used',
  ]);
});
