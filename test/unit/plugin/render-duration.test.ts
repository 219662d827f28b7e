// Durations as Kestra reads them, and what it says of texts that are none.
import { expect, it } from 'vitest';
import { ok } from '../../../src/main/contract/errors.ts';
import { JavaDouble, type JsonValue } from '../../../src/main/contract/value.ts';
import { renderDuration } from '../../../src/main/plugin/render-duration.ts';

const durations: readonly (readonly [property: JsonValue, milliseconds: number])[] = [
  ['PT0.2S', 200],
  ['PT1M30S', 90_000],
  ['P1DT2H', 93_600_000],
  ['pt1s', 1000],
  ['-PT1S', -1000],
  ['PT-1S', -1000],
  ['PT0S', 0],
  ['1 second', 1000],
  ['0.2 minutes', 200],
  ['0.3 hours and more', 300],
  ['1e1', 10_000],
  ['-5', -5000],
  [1, 1000],
  [new JavaDouble(1.5), 1500],
];

it.each(durations)('reads %j', (property, milliseconds) => {
  expect(renderDuration(property, { render: ok })).toEqual(ok(BigInt(milliseconds) * 1_000_000n));
});

const refusals: readonly (readonly [property: JsonValue, words: string])[] = [
  [
    '10s',
    `Unexpected character ('s' (code 115)): Expected space separating root-level values\n at [Source: REDACTED (\`StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION\` disabled); line: 1, column: 3]`,
  ],
  ['P1Y', `Unrecognized token 'P1Y': was expecting`],
  ['a while', `Unrecognized token 'a': was expecting`],
  ['@', `Unexpected character ('@' (code 64)): expected a valid value`],
  ['PT', `Unrecognized token 'PT'`],
  ['', 'No content to map due to end-of-input'],
  ['1e30', 'Text cannot be parsed to a Duration'],
  ['P99999999999999999D', 'Text cannot be parsed to a Duration'],
];

it.each(refusals)('refuses %j', (property, words) => {
  const rendered = renderDuration(property, { render: ok });
  expect(rendered.ok ? '' : rendered.error.message).toContain(words);
});
