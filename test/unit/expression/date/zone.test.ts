// Zones.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  [
    "{{ 0 | date('XXX VV', 'Z') }} {{ 0 | date('XXX VV', '+2') }} {{ 0 | date('XXX VV', 'UTC+02:30') }} {{ 0 | date('XXX VV', 'Europe/Paris') }} {{ 0 | date('VV', 'GMT') }}",
    'Z Z +02:00 +02:00 +02:30 UTC+02:30 +01:00 Europe/Paris GMT',
    '2.0',
  ],
  [
    "{{ 0 | date(timeZone='Mars/Phobos') }}",
    'error: java.time.zone.ZoneRulesException: Unknown time-zone ID: Mars/Phobos',
    '2.0',
  ],
  [
    "{{ 0 | date(timeZone='a b') }}",
    'error: java.time.DateTimeException: Invalid ID for region-based ZoneId, invalid format: a b',
    '2.0',
  ],
  [
    "{{ 0 | date(timeZone='+99') }}",
    'error: java.time.DateTimeException: Invalid ID for ZoneOffset, invalid format: +99',
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
