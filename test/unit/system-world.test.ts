// The real world: the parts that an engine needs are this process's own.
import { expect, it } from 'vitest';
import { createSystemWorld } from '../../src/main/system-world.ts';

it('has this process’s environment and time zone, and numbers below 1', () => {
  const { environment, timeZone, random } = createSystemWorld();
  expect([environment, timeZone, random() < 1]).toEqual([
    process.env,
    Intl.DateTimeFormat().resolvedOptions().timeZone,
    true,
  ]);
});
