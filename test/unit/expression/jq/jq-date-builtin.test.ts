// Times.
import { expect, it } from 'vitest';
import { runText } from './running.ts';

it.each([
  ['now', '0', '1.5'],
  ['fromdate, (fromdate | todate)', '"2015-03-05T23:51:47Z"', '1425599507 "2015-03-05T23:51:47Z"'],
  ['gmtime, (gmtime | mktime)', '1425599507', '[2015,2,5,23,51,47,4,63] 1425599507'],
  ['strftime("%A %d %b %j")', '0', '"Thursday 01 Jan 001"'],
  ['mktime', '"x"', 'error: mktime requires array of 6 numbers'],
] as const)('%s of %s gives %s', (program, input, expected) => {
  expect(runText(program, input)).toBe(expected);
});
