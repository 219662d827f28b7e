// Names near to one that does not exist.
import { expect, it } from 'vitest';
import { nearestNames } from '../../../src/main/expression/nearest-name.ts';

it.each([
  ['tojson', ['json', 'toJson', 'toIon'], ['toJson', 'json', 'toIon']],
  ['usr', ['user', 'email', 'us'], ['user', 'us']],
  ['x', ['completely', 'else'], []],
  ['x'.repeat(65), ['x'.repeat(64)], []],
] as const)('nearestNames(%s, %j) is %j', (name, existing, nearest) => {
  expect(nearestNames(name, existing)).toEqual(nearest);
});
