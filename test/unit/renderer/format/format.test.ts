// Sizes, times and commands as people read and shells take them.
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { formatCurl } from '../../../../src/renderer/format/curl.ts';
import { formatBytes, formatCount, formatPlural } from '../../../../src/renderer/format/size.ts';
import { formatAgo, formatDuration, millisecondsBetween } from '../../../../src/renderer/format/time.ts';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1.0 KB'],
  [999_949, '999.9 KB'],
  [999_950, '1.0 MB'],
  [31_400_000, '31.4 MB'],
])('formatBytes(%i)', (bytes, text) => {
  expect(formatBytes(bytes)).toBe(text);
});

it('formatCount() and formatPlural() group thousands', () => {
  expect([formatCount(12_402), formatCount(999), formatPlural(1, 'key'), formatPlural(1000, 'key')].map(plain)).toEqual(
    ['12 402', '999', '1 key', '1 000 keys'],
  );
});

it.each([
  [0, '0.0 ms'],
  [0.6, '0.6 ms'],
  [6.4, '6 ms'],
  [1250, '1 250 ms'],
  [12_400, '12.4 s'],
  [59_960, '1 min 0 s'],
  [185_000, '3 min 5 s'],
])('formatDuration(%d)', (durationMs, text) => {
  expect(plain(formatDuration(durationMs))).toBe(text);
});

it('millisecondsBetween() keeps what is below a millisecond', () => {
  expect(millisecondsBetween('2026-11-22T10:00:00.000100Z', '2026-11-22T10:00:00.002600Z')).toBeCloseTo(2.5, 3);
});

it.each([
  [500, 'just now'],
  [12_000, '12 s ago'],
  [90_000, '1 min ago'],
  [3 * 3_600_000, '3 h ago'],
  [2 * 86_400_000, '2 d ago'],
])('formatAgo() after %i ms', (passedMs, text) => {
  expect(formatAgo('2026-11-22T10:00:00Z', Date.parse('2026-11-22T10:00:00Z') + passedMs)).toBe(text);
});

describe('formatCurl()', () => {
  const odd = `it's "a" $HOME \`x\` \\ \n{"b":1}`;
  it('is read by a shell as it was meant, whatever is in it', () => {
    const command = formatCurl({
      method: 'POST',
      url: `http://localhost:1/${odd}`,
      headers: [
        ['X-A', odd],
        ['X-Empty', ''],
      ],
      body: odd,
    });
    const printed = execFileSync('sh', ['-c', command.replace(/^curl/, String.raw`printf '%s\0'`)], {
      encoding: 'utf8',
    });
    expect(printed.split('\0').slice(0, -1)).toEqual([
      '-X',
      'POST',
      `http://localhost:1/${odd}`,
      '-H',
      `X-A: ${odd}`,
      '-H',
      'X-Empty;',
      '--data-raw',
      odd,
    ]);
  });

  it('has a key in a shell variable where it is a secret', () => {
    const command = formatCurl({ method: 'GET', url: 'http://localhost:1/w/$WEBHOOK_KEY', headers: [], body: '' });
    expect(command).toBe('curl "http://localhost:1/w/$WEBHOOK_KEY"');
  });
});
