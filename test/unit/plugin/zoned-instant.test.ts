// Dates with time and zone in properties.
import { expect, it } from 'vitest';
import { readZonedInstant } from '../../../src/main/plugin/zoned-instant.ts';

it('reads a date with its zone', () => {
  expect(readZonedInstant('2026-01-01T01:00:00+01:00[Europe/Berlin]')).toEqual({
    ok: true,
    value: '2026-01-01T00:00:00Z',
  });
});

it.each(['2026-01-01', '2026-01-01T01:00:00', 'now'])('refuses %s', (text) => {
  expect(readZonedInstant(text)).toMatchObject({ ok: false, error: { code: 'TASK_FAILED' } });
});
