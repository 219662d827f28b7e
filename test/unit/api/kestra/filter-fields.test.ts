// Fields and operations by version.
import { expect, it } from 'vitest';
import { fieldsOfResource, operationsOf } from '../../../../src/main/api/kestra/filter-fields.ts';
import { switchesOf } from '../../../../src/main/contract/profile.ts';

const [older, newer] = [switchesOf('1.3'), switchesOf('2.0')];

it('executions can be filtered by their parent on the newer version alone', () => {
  expect([older, newer].map((each) => fieldsOfResource('EXECUTION', each).includes('parentId'))).toEqual([false, true]);
});

it('a namespace takes the newer operations on the newer version alone', () => {
  expect([older, newer].map((each) => operationsOf('namespace', each).includes('NOT_CONTAINS'))).toEqual([false, true]);
});

it('a level is a least one on the older version', () => {
  expect(operationsOf('level', older)).toEqual(['EQUALS']);
});

it('a field that is not known takes none', () => {
  expect(operationsOf('nothing', newer)).toEqual([]);
});
