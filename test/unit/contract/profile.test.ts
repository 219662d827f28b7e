// The table of switches: every profile has every switch.
import { expect, it } from 'vitest';
import { defaultProfile, isProfile, profiles, switchesOf } from '../../../src/main/contract/profile.ts';

it('gives every profile the same switches', () => {
  const names = profiles.map((profile) => Object.keys(switchesOf(profile)));
  expect(names.every((each) => each.join() === names[0]?.join())).toBe(true);
});

it('isProfile() knows the profiles alone', () => {
  expect([
    ...profiles.map(isProfile),
    isProfile('1.2'),
    isProfile('toString'),
    profiles.includes(defaultProfile),
  ]).toEqual([true, true, false, false, true]);
});
