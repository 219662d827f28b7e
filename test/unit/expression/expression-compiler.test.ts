// Expressions that were compiled.
import { expect, it } from 'vitest';
import { render } from './rendering.ts';

it.each([
  ['text of a template cannot leave its literal', '{{ \'\\\\\' ~ "`${1} " }}', {}, '\\\\`${1} ', '1.3'] as const,
  [
    'names of the generated code are no variables',
    "{{ S ?? runtime ?? filters ?? 'none' }}",
    {},
    'none',
    '1.3',
  ] as const,
  ['an unknown filter fails only where it runs', '{{ true ? 1 : (2 | nope) }}', {}, '1', '1.3'] as const,
  [
    'too many arguments are refused',
    "{{ s | split(',', 1, 2) }}",
    { s: 'a' },
    "error: io.pebbletemplates.pebble.error.PebbleException: The argument at position 3 is not allowed. Only 2 argument(s) are allowed. ({{ s | split(',', 1, 2) }}:1)",
    '1.3',
  ] as const,
  [
    'a foreign named argument is refused',
    "{{ s | split(x=',') }}",
    { s: 'a' },
    "error: io.pebbletemplates.pebble.error.PebbleException: The following named argument does not exist: x ({{ s | split(x=',') }}:1)",
    '1.3',
  ] as const,
  [
    'an empty list of names takes nothing on the older profile',
    '{{ uuid(1) }}',
    {},
    'error: io.pebbletemplates.pebble.error.PebbleException: The argument at position 1 is not allowed. Only 0 argument(s) are allowed. ({{ uuid(1) }}:1)',
    '1.3',
  ] as const,
  [
    'an empty list of names takes anything on the newer profile',
    "{{ '%s-%s' | format('a', 1) }}",
    {},
    'a-1',
    '2.0',
  ] as const,
  ['arguments without names are taken as they come', '{{ max(1, 3, 2) }}', {}, '3', '1.3'] as const,
  ['and, or stop early', '{{ true or nope }} {{ false and nope }}', {}, 'true false', '1.3'] as const,
])('%s', (_, template, variables, output, profile) => {
  expect(render(template, variables, profile)).toBe(output);
});
