// Marks of taskruns.
import { expect, it } from 'vitest';
import { markOf } from '../../../../src/renderer/execution/task-mark.ts';

const taskRun = { id: 'r', taskId: 't', attempts: [], state: { current: 'SUCCESS', histories: [] } } as const;

it.each([
  [{}, undefined],
  [{ isEmulated: true }, 'emulated'],
  [{ isStubbed: true }, 'stub'],
] as const)('%j: %j', (members, mark) => {
  expect(markOf({ ...taskRun, ...members })).toBe(mark);
});
