// Files of requests, stored under the execution.
import { expect, it } from 'vitest';
import { createError, fail, ok } from '../../../../src/main/contract/errors.ts';
import { keepArrivedFiles } from '../../../../src/main/execution/file/keep-arrived-files.ts';

const execution = { namespace: 'company.team', flowId: 'f', id: 'e1' };
const files = ['a', 'b'].map((name) => ({ name, content: Buffer.from(name) }));

it('keepArrivedFiles() stores all of them for the execution', async () => {
  const put: unknown[] = [];
  const kept = await keepArrivedFiles(files, execution, {
    put: async ({ scope, name }) => {
      put.push([scope.executionId, name]);
      return ok('');
    },
  });
  expect([kept, put]).toEqual([ok(undefined), [['e1', 'a'], ['e1', 'b']]]); // prettier-ignore
});

it('keepArrivedFiles() stops where one cannot be stored', async () => {
  const error = createError('STORAGE_FAILED', 'no room');
  expect(await keepArrivedFiles(files, execution, { put: async () => fail(error) })).toEqual(fail(error));
});
