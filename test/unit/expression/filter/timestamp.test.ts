// Times as numbers.
import { expect, it } from 'vitest';
import { render } from '../rendering.ts';

it.each([
  [
    "{{ '2024-05-01T10:20:30.123456789Z' | timestamp }} {{ '2024-05-01T10:20:30.123456789Z' | timestampMilli }} {{ '2024-05-01T10:20:30.123456789Z' | timestampMicro }} {{ '2024-05-01T10:20:30.123456789Z' | timestampNano }}",
    '1714558830 1714558830123 1714558830123456 1714558830123456789',
    '2.0',
  ],
  ["{{ '1969-12-31T23:59:59.5Z' | timestamp }} {{ '1969-12-31T23:59:59.5Z' | timestampMilli }}", '-1 -500', '2.0'],
  [
    "{{ '2024-05-01T00:00:00' | timestamp('Europe/Paris') | className }} {{ '01/05/2024' | timestamp(existingFormat='dd/MM/yyyy') }}",
    'java.lang.Long 1714521600',
    '2.0',
  ],
] as const)('%s gives %s on %s', (template, expected, profile) => {
  expect(render(template, {}, profile)).toBe(expected);
});
