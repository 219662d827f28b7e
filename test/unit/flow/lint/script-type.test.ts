// Types that run code.
import { expect, it } from 'vitest';
import { isScript } from '../../../../src/main/flow/lint/script-type.ts';

it.each([
  ['io.kestra.plugin.scripts.julia.Script', true],
  ['io.kestra.plugin.core.log.Log', false],
])('%s: %s', (type, isCode) => {
  expect(isScript(type)).toBe(isCode);
});
