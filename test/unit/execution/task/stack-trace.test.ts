// What stands where Kestra logs a stack trace.
import { expect, it } from 'vitest';
import { createError } from '../../../../src/main/contract/errors.ts';
import { describeFailure } from '../../../../src/main/execution/task/stack-trace.ts';

it('describeFailure() names code, place and line', () => {
  const error = createError('EXPRESSION_FAILED', 'cannot render', { line: 3 });
  expect(describeFailure(error, 'task "t"')).toBe(
    'EXPRESSION_FAILED: cannot render\n\tat task "t", line 3 of the template',
  );
});
