// Which tasks wait to be resumed.
import { expect, it } from 'vitest';
import { ok } from '../../../../src/main/contract/errors.ts';
import { createPausedTasks } from '../../../../src/main/execution/task/paused-tasks.ts';

it('resumes the first task of the execution, then the next', () => {
  const tasks = createPausedTasks();
  const heard: string[] = [];
  for (const name of ['first', 'second']) {
    const remove = tasks.add({
      executionId: 'e',
      summary: () => ({ taskId: name, inputs: [] }),
      leave: () => undefined,
      resume() {
        heard.push(name);
        remove();
        return ok(undefined);
      },
    });
  }
  const asked = ['other', 'e'].map((id) => tasks.find(id));
  const answers = ['other', 'e', 'e', 'e'].map((id) => tasks.resume(id, new Map()));
  expect(asked.map((each) => (each.ok ? each.value.taskId : each.error.code))).toEqual([
    'EXECUTION_NOT_PAUSED',
    'first',
  ]);
  expect([answers.map((each) => (each.ok ? 'ok' : each.error.message)), heard, tasks.countOf('e')]).toEqual([
    ['Cannot resume execution "other": it is not paused', 'ok', 'ok', 'Cannot resume execution "e": it is not paused'],
    ['first', 'second'],
    0,
  ]);
});

it('lets go of all tasks of an execution', () => {
  const tasks = createPausedTasks();
  const left: string[] = [];
  for (const executionId of ['e', 'e', 'f']) {
    const summary = () => ({ taskId: 't', inputs: [] });
    tasks.add({ executionId, summary, leave: () => left.push(executionId), resume: () => ok(undefined) });
  }
  tasks.leave('e');
  expect(left).toEqual(['e', 'e']);
});
