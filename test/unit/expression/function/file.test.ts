// Files.
import { expect, it } from 'vitest';
import { renderWithServices } from './service-scope.ts';

it.each([
  [
    "{{ read('a.txt') }} {{ read('/a.txt') }} {{ fileSize('a.txt') }} {{ isFileEmpty('empty') }} {{ fileExists('no') }} {{ fileURI('x/y.txt') }}",
    'Hé Hé 3 true false kestra:///company/team/_files/x/y.txt',
    '2.0',
  ],
  [
    '{{ fileSize() }}',
    "error: io.pebbletemplates.pebble.error.PebbleException: The 'fileSize' function expects an argument 'path' that is a path to the internal storage URI. ({{ fileSize() }}:1)",
    '2.0',
  ],
  [
    '{{ fileURI() }}',
    "error: io.pebbletemplates.pebble.error.PebbleException: The 'fileURI' function expects an argument 'path' that is a path to a namespace file. ({{ fileURI() }}:1)",
    '2.0',
  ],
  [
    "{{ read('no') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: File '/no' was not found in namespace 'company.team'. ({{ read('no') }}:1)",
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(renderWithServices(template, profile)).toBe(expected);
});
