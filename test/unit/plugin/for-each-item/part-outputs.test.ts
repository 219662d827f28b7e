// What a part of a ForEachItem finds of another. Source: `ForEachItem.extractOutput` of Kestra 1.3.
import { expect, it } from 'vitest';
import { ok } from '../../../../src/main/contract/errors.ts';
import { findPartOutputs } from '../../../../src/main/plugin/for-each-item/part-outputs.ts';
import { createTestContext } from '../run-task-with.ts';

it('names the part by the id of its own task, below the value of what it runs in', () => {
  const { scope } = createTestContext();
  const asked = findPartOutputs('split', { scope: { ...scope, taskId: 'a_b_items' }, renderTyped: ok });
  const own = "outputs['a_b_split']";
  expect(asked).toEqual(
    ok(`{{ parent.taskrun.value is defined ? ${own}[parent.taskrun.value] ?? null : ${own} ?? null }}`),
  );
});
