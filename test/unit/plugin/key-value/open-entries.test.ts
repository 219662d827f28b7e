// Which namespaces and keys a task may name.
import { expect, it } from 'vitest';
import { createError, fail, ok } from '../../../../src/main/contract/errors.ts';
import { renderPlace } from '../../../../src/main/plugin/key-value/open-entries.ts';
import { createTestContext } from '../run-task-with.ts';

const refused = (message: string) => fail(createError('TASK_FAILED', message));

it.each([
  [{ key: 'k' }, ok({ namespace: 'company.team', key: 'k' })],
  [{ key: 12 }, ok({ namespace: 'company.team', key: '12' })],
  [{ key: 'k', namespace: 'company' }, ok({ namespace: 'company', key: 'k' })],
  [{ key: '' }, refused('Key cannot be null or empty')],
  [{ key: 'k', namespace: 'comp' }, refused("Cannot access the KV store. The namespace 'comp' does not exist.")],
])('renderPlace() of %j', (properties, expected) => {
  expect(renderPlace(new Map(Object.entries(properties)), createTestContext())).toEqual(expected);
});
