// One of many lists, by a value.
import { expect, it } from 'vitest';
import { ok } from '../../../../../src/main/contract/errors.ts';
import { printJson } from '../../../../../src/main/contract/print-json.ts';
import type { JsonMap, JsonValue } from '../../../../../src/main/contract/value.ts';
import { switchTask } from '../../../../../src/main/plugin/core/flow/switch.ts';
import { faultsOf } from '../../faults-of.ts';
import { nextOf } from '../../next-of.ts';
import { createTestContext } from '../../run-task-with.ts';

const twoCases: JsonMap = new Map<string, JsonValue>([['value', '{{ x }}'], ['cases', new Map([['FIRST', []]])]]); // prettier-ignore
const task = { id: 's', type: switchTask.type, disabled: false, properties: twoCases };

it.each([
  ['FIRST', '{"defaults":false,"value":"FIRST"}'],
  ['first', '{"defaults":true,"value":"first"}'],
])('Switch decides for %s', (rendered, expected) => {
  const decided = switchTask.begin(task, createTestContext({ render: () => ok(rendered) }));
  expect(decided.ok ? printJson(decided.value) : decided).toBe(expected);
});

const chosen = (value: string, isDefault: boolean): JsonMap =>
  new Map<string, JsonValue>([['defaults', isDefault], ['value', value]]); // prettier-ignore

it.each([
  [chosen('a', false), { 'case a': ['x'], defaults: ['y'] }, 'start x'],
  [chosen('b', true), { 'case a': ['x'], defaults: ['y'] }, 'start y'],
  [
    chosen('b', true),
    { 'case a': ['x'] },
    "end FAILED, WARN No task found on flow 'company.team.f', task 't', execution 'e1'",
  ],
  [
    chosen('a', false),
    { 'case a': ['off'] },
    'end FAILED, ERROR Kestra would never end this task: what task "t" chose for "a" holds no task that could run. It is failed here instead',
  ],
])('Switch goes on by what was decided: %#', (outputs, lists, expected) => {
  expect(nextOf(switchTask, { outputs, lists, runs: {} })).toBe(expected);
});

it.each([
  ['cases are lists of tasks by name', { value: 'a', cases: { a: [{}] } }, '2.0', []],
  ['a value is needed', { cases: {} }, '1.3', ['value']],
  ['a case is a list', { value: 'a', cases: { a: {} } }, '1.3', ['cases.a']],
] as const)('Switch: %s', (_, properties, profile, faults) => {
  expect(faultsOf(switchTask, properties, profile)).toEqual(faults);
});
