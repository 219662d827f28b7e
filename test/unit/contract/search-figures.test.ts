// Sizes, durations and times as a search has them, and what is none.
import { describe, expect, it } from 'vitest';
import { figureExamples, figureFields, passesTests, readFigure } from '../../../src/main/contract/search-figures.ts';

const nowMs = Date.parse('2026-11-22T12:00:00Z');

/** A local time as milliseconds since 1970, whatever the zone that the test runs in. */
function local(text: string): number {
  return new Date(text).getTime();
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}

/** The day on which the clock of the test stands where the test runs. */
function today(time: string): number {
  const now = new Date(nowMs);
  return local(`${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}T${time}`);
}

describe('a figure', () => {
  it.each([
    ['size', '>10kb', [['>', 10_000]]],
    ['size', '<= 1.5 KiB', [['<=', 1536]]],
    [
      'size',
      '512',
      [
        ['>=', 512],
        ['<=', 512],
      ],
    ],
    [
      'size',
      '1kb..2MB',
      [
        ['>=', 1000],
        ['<=', 2_000_000],
      ],
    ],
    ['took', '>100ms', [['>', 100]]],
    ['took', '<2s', [['<', 2000]]],
    ['took', '>=1.5min', [['>=', 90_000]]],
    [
      'time',
      '2026-02-03',
      [
        ['>=', local('2026-02-03T00:00')],
        ['<', local('2026-02-04T00:00')],
      ],
    ],
    [
      'time',
      '14:00..14:30',
      [
        ['>=', today('14:00')],
        ['<', today('14:31')],
      ],
    ],
    ['time', '>9:05', [['>=', today('09:06')]]],
    ['time', '<=2026-02-03', [['<', local('2026-02-04T00:00')]]],
    ['after', '2026-11-22 14:30', [['>=', local('2026-11-22T14:30')]]],
    ['after', '2026-11-22T14:30:15.25Z', [['>=', Date.parse('2026-11-22T14:30:15.250Z')]]],
    ['before', '14:30:01', [['<', today('14:30:01')]]],
    ['after', '15m', [['>=', nowMs - 900_000]]],
    ['before', '2h', [['<', nowMs - 7_200_000]]],
  ] as const)('%s:%s', (field, text, tests) => {
    const name = field === 'size' || field === 'took' ? field : 'time';
    expect(readFigure(field, text, nowMs)).toEqual({
      field: name,
      tests: tests.map(([sign, value]) => ({ sign, value })),
    });
  });

  it.each([
    ['size', ''],
    ['size', 'big'],
    ['size', '10 gallons'],
    ['size', '1..2..3'],
    ['size', '>1..2'],
    ['size', '-1'],
    ['took', '1x'],
    ['time', '25:00'],
    ['time', '12:60'],
    ['time', '2026-02-30'],
    ['time', '25:00z'],
    ['time', 'today'],
    ['after', '>14:00'],
    ['after', '2026'],
    ['before', ''],
  ] as const)('%s:%s is none', (field, text) => {
    expect(readFigure(field, text, nowMs)).toBeUndefined();
  });
});

it.each(figureFields)('each example of %s is one', (field) => {
  const examples = figureExamples[field].replace(/ for .*$/, '').split(/, | or /);
  const read = examples.map((example) => readFigure(field, example.replaceAll('"', ''), nowMs));
  expect(read.filter((term) => term === undefined)).toEqual([]);
});

it.each([
  [undefined, '>=', false],
  [Number.NaN, '>=', false],
  [9, '<', true],
  [10, '<', false],
  [10, '<=', true],
  [10, '>', false],
  [11, '>', true],
  [10, '>=', true],
] as const)('%s passes "%s 10": %s', (figure, sign, passes) => {
  expect(passesTests(figure, [{ sign, value: 10 }])).toBe(passes);
});
