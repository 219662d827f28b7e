// What triggers would give.
import { expect, it } from 'vitest';
import { exampleVariables } from '../../../../src/renderer/flow/trigger-variables.ts';

const now = new Date('2026-03-01T10:00:00Z');

it.each([
  ['io.kestra.plugin.core.trigger.Schedule', ['date', 'next', 'previous']],
  ['io.kestra.plugin.core.trigger.Flow', ['executionId', 'namespace', 'flowId', 'flowRevision', 'state', 'outputs']],
  ['io.kestra.plugin.kafka.Trigger', []],
])('%s', (type, names) => {
  expect(Object.keys(JSON.parse(exampleVariables(type, now)))).toEqual(names);
});

it('a schedule fires now', () => {
  expect(JSON.parse(exampleVariables('io.kestra.plugin.core.trigger.Schedule', now)).date).toBe(
    '2026-03-01T10:00:00.000Z',
  );
});
