// jq programs on values.
import { expect, it } from 'vitest';
import { switchesOf } from '../../../../src/main/contract/profile.ts';
import { createExtensions } from '../../../../src/main/expression/registry.ts';
import { createRenderer } from '../../../../src/main/expression/renderer.ts';
import { render, scopeOf } from '../rendering.ts';

const variables = { m: { a: [1, 2] } };

it.each([
  [
    "{{ m | jq('.a[] | . * 2') }} {{ '{\"x\":[1]}' | jq('.x[0]') | first }} [{{ null | jq('.') }}]",
    '[2,4] 1 []',
    '2.0',
  ],
  [
    '{{ m | jq }}',
    "error: io.pebbletemplates.pebble.error.PebbleException: The 'jq' filter expects an argument 'expression'. ({{ m | jq }}:1)",
    '2.0',
  ],
  [
    "{{ m | jq('.a.b') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: Unable to parse jq value '{a=[1, 2]}' with type 'java.util.LinkedHashMap' ({{ m | jq('.a.b') }}:1)",
    '2.0',
  ],
  [
    "{{ 'x' | jq('.') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: Unable to parse jq value 'x' with type 'java.lang.String' ({{ 'x' | jq('.') }}:1)",
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, variables, profile)).toBe(expected);
});

it('a program that never ends is ended by the bound on steps, narrower here so that it takes no seconds', () => {
  const renderer = createRenderer('2.0', createExtensions(switchesOf('2.0')), { stepsMax: 100_000 });
  const result = renderer.render("{{ m | jq('[repeat(1)]') }}", scopeOf(variables));
  expect(result.ok ? result.value : result.error.message).toBe(
    'Cannot render expression: it took more than 100000 steps',
  );
});
