// Tasks by state.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

const variables = { tasks: { a: { state: 'FAILED' }, b: { x: { state: 'SUCCESS' }, y: { state: 'failed' } }, c: 1 } };

it.each([
  [
    "{{ tasksWithState('failed') }} {{ tasksWithState('RUNNING') }}",
    '[{"state":"FAILED","taskId":"a"},{"state":"FAILED","value":"y","taskId":"b"}] []',
    '2.0',
  ],
  [
    '{{ tasksWithState() }}',
    "error: io.pebbletemplates.pebble.error.PebbleException: The 'tasksWithState' function expects an argument 'state'. ({{ tasksWithState() }}:1)",
    '2.0',
  ],
  [
    '{{ tasksWithState(5) }}',
    "error: java.lang.ClassCastException: class java.lang.Long cannot be cast to class java.lang.String (java.lang.Long and java.lang.String are in module java.base of loader 'bootstrap')",
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, variables, profile)).toBe(expected);
});
