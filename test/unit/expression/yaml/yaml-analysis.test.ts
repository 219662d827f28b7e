// Forms that are open to a text.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  [
    "{{ ['- a', '@a', '*a', ' a', 'a ', '!a', '%a', 'a-b', '-a', '?a', '--- a', \"it's\", \"'a\"] | yaml }}",
    " - '- a'\n - '@a'\n - '*a'\n - ' a'\n - 'a '\n - '!a'\n - '%a'\n - a-b\n - -a\n - ?a\n - '--- a'\n - it's\n - '''a'\n",
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
