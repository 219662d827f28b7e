// Which file an argument names.
import { expect, it } from 'vitest';
import { renderWithServices } from './service-scope.ts';

it.each([
  [
    "{{ read('kestra:///company/team/f/executions/e/tasks/t/r/x.ion') }} {{ read('kestra:///company/team/_files/a.txt') }} {{ read('nsfile:///a.txt') }}",
    'ION Hé Hé',
    '2.0',
  ],
  [
    "{{ read('../a') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: File should be accessed with their full path and not using relative '..' path. ({{ read('../a') }}:1)",
    '2.0',
  ],
  [
    "{{ read('../a') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: File '/../a' was not found in namespace 'company.team'. ({{ read('../a') }}:1)",
    '1.3',
  ],
  [
    "{{ read('kestra:///x/y') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: Unable to read the file 'kestra:///x/y' as it is not an execution file ({{ read('kestra:///x/y') }}:1)",
    '2.0',
  ],
  [
    "{{ read('kestra:///company/team/f/executions/e/no') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: <storage>/main/company/team/f/executions/e/no (No such file or directory) ({{ read('kestra:///company/team/f/executions/e/no') }}:1)",
    '1.3',
  ],
  [
    "{{ read('kestra:///company/team/f/executions/e/no') }}",
    "error: io.pebbletemplates.pebble.error.PebbleException: File not found for URI: kestra:///company/team/f/executions/e/no ({{ read('kestra:///company/team/f/executions/e/no') }}:1)",
    '2.0',
  ],
  [
    "{{ read('s3://x') }}",
    'error: java.lang.IllegalArgumentException: Cannot process the URI s3://x: scheme not supported.',
    '2.0',
  ],
  [
    '{{ read(5) }}',
    'error: io.pebbletemplates.pebble.error.PebbleException: Unable to read the file 5 ({{ read(5) }}:1)',
    '2.0',
  ],
  [
    "{{ read('file:///etc/passwd') }}",
    'error: java.lang.SecurityException: The path /etc/passwd is not authorized. Path must be allowed either globally inside the Kestra configuration using the `kestra.local-files.allowed-paths` property.',
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(renderWithServices(template, profile)).toBe(expected);
});
