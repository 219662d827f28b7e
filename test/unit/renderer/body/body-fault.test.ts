// Places of faults.
import { expect, it } from 'vitest';
import { faultAt, formatFault } from '../../../../src/renderer/body/body-fault.ts';

it.each([
  ['abc', 0, 'Line 1, column 1: x'],
  ['a\r\nbc', 4, 'Line 2, column 2: x'],
  ['a\n\nb', 3, 'Line 3, column 1: x'],
])('%j at %i', (text, at, told) => {
  expect(formatFault(faultAt(text, at, 'x'))).toBe(told);
});
