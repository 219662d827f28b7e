// Cron expressions of schedules.
import { expect, test } from 'vitest';
import { checkSchedules } from '../../../src/main/flow/check-schedules.ts';
import { partsOf } from './flow-parts-of.ts';

test.each([
  ['0 9 * * MON-FRI', '', []],
  ['@daily', '', []],
  ['*/5 0-6 L * 1#2', '', []],
  ['0 0 9 * * *', ', withSeconds: true', []],
  [
    '0 0 9 * * *',
    '',
    ["invalid cron expression '0 0 9 * * *': Cron expression contains 6 parts but we expect one of [5]"],
  ],
  [
    '0 1,24 * * *',
    '',
    ["invalid cron expression '0 1,24 * * *': Failed to parse cron expression. Value 24 not in range [0, 23]"],
  ],
])('checkSchedules() of %s%s', (cron, more, messages) => {
  const flow = partsOf(`triggers: [{id: s, type: io.kestra.plugin.core.trigger.Schedule, cron: "${cron}"${more}}]\n`);
  expect(checkSchedules(flow).map(({ message }) => message)).toEqual(messages);
});
