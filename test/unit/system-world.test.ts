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

it('logs news to a log of its own, one line each, and hides there every secret that it was told of', () => {
  const lines: string[] = [];
  const { logger, onSecret } = createSystemWorld({ log: { write: (line) => lines.push(line) } });
  onSecret?.('canary "quoted"');
  logger.info({ value: 'a canary "quoted" b' }, 'Started with Bearer abcdefgh');
  expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject([
    { level: 30, value: 'a ****** b', msg: 'Started with Bearer ******' },
  ]);
});
