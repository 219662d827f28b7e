// Bounds of the profiles.
import { expect, it } from 'vitest';
import { switchesOf } from '../../../src/main/contract/profile.ts';
import { boundsOf } from '../../../src/main/expression/bounds.ts';

it('boundsOf() has Kestra’s numbers where it has any', () => {
  expect([boundsOf(switchesOf('1.3')), boundsOf(switchesOf('2.0'))]).toEqual([
    { outputCharactersMax: 67_108_864, renderDepthMax: 200, stepsMax: 20_000_000 },
    { outputCharactersMax: 10_485_760, renderDepthMax: 16, stepsMax: 20_000_000 },
  ]);
});
