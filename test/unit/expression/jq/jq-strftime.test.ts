// Formats of times.
import { expect, it } from 'vitest';
import { runText } from './running.ts';

it.each([
  ['strftime("%F %T %y %I %p %u %e %%")', '1425599507', '"2015-03-05 23:51:47 15 11 PM 4  5 %"'],
  ['strptime("%d/%m/%Y %H:%M") | mktime', '"05/03/2015 10:20"', '1425550800'],
  ['strptime("%b %d, %y") | mktime', '"Mar 05, 15"', '1425513600'],
  ['strptime("%Y")', '"x"', 'error: date "x" does not match format "%Y"'],
  ['strptime("%a %d %b %Y %Z") | mktime', '"Thursday 05 March 2015 UTC"', '1425513600'],
  ['strptime("%Y %Y")', '"2015 2015"', 'error: date "2015 2015" does not match format "%Y %Y"'],
  // Words that could be cut in many ways must not be tried in all of them.
  [
    `strptime("${'%a'.repeat(20)}1")`,
    `"${'x'.repeat(60)}"`,
    `error: date "${'x'.repeat(60)}" does not match format "${'%a'.repeat(20)}1"`,
  ],
] as const)('%s of %s gives %s', (program, input, expected) => {
  expect(runText(program, input)).toBe(expected);
});
