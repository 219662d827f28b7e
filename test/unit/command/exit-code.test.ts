// Exit codes.
import { expect, it } from 'vitest';
import { exitCodeOf } from '../../../src/main/command/exit-code.ts';

it.each([
  ['USAGE', 2],
  ['SETTING_INVALID', 2],
  ['PORT_BUSY', 3],
  ['PORT_UNUSABLE', 3],
  ['FLOWS_UNUSABLE', 4],
  ['DATA_UNUSABLE', 4],
  ['SERVER_NOT_FOUND', 1],
  ['FILE_UNREADABLE', 1],
] as const)('%s exits with %i', (code, exitCode) => {
  expect(exitCodeOf(code)).toBe(exitCode);
});
