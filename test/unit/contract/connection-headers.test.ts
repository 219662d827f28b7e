// Which headers a repeated request does not take over: those of the connection it came by, in any letter case.
import { expect, it } from 'vitest';
import { isConnectionHeader } from '../../../src/main/contract/connection-headers.ts';

it.each([
  ['Host', true],
  ['content-length', true],
  ['Transfer-Encoding', true],
  ['X-GitHub-Event', false],
  ['content-type', false],
])('%s belongs to one connection alone: %s', (name, expected) => {
  expect(isConnectionHeader(name)).toBe(expected);
});
