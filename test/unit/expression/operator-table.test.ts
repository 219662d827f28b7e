// Precedences against the registry of the running software.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { profiles, switchesOf } from '../../../src/main/contract/profile.ts';
import { createOperatorPattern, createPrecedences } from '../../../src/main/expression/operator-table.ts';

interface Registry {
  readonly binaryOperators: readonly { readonly symbol: string; readonly precedence: number }[];
}

const registry = JSON.parse(readFileSync('test/conformance/recorded/expression-registry.json', 'utf8')) as Readonly<
  Record<string, Registry>
>;

it.each(profiles)('profile %s has the operators of the running software', (profile) => {
  const recorded = registry[profile]?.binaryOperators.map(({ symbol, precedence }) => [symbol, precedence]);
  expect(new Map(createPrecedences(switchesOf(profile)))).toEqual(new Map(recorded as [string, number][]));
});

it.each([
  ['is not b', 'is not'],
  ['is  not b', 'is'],
  ['isIn b', 'isIn'],
  ['issue', undefined],
  ['??? b', '???'],
  ['..', '..'],
  ['.', undefined],
])('createOperatorPattern() finds in "%s" %s', (text, operator) => {
  expect(createOperatorPattern().exec(text)?.[0]).toBe(operator);
});
