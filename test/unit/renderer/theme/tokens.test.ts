// Contrast of the tokens, computed: every text on every ground that it stands on, in all four looks of the window. Style
// sheets are read as text here; that a browser applies them is seen in `test/browser/access.test.ts`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../../../src/renderer/theme');
const [tokens, contrast] = ['tokens.css', 'contrast.css'].map((name) => readFileSync(join(folder, name), 'utf8'));

/** The colours of a block of rules, by name. */
function colorsOf(css: string | undefined, scheme: string): ReadonlyMap<string, string> {
  const block = css?.split(`[data-mantine-color-scheme='${scheme}'] {`)[1]?.split('}')[0] ?? '';
  return new Map([...block.matchAll(/(--[\w-]+): (#[0-9a-f]{6})/g)].map(([, name = '', color = '']) => [name, color]));
}

/** Relative luminance, as WCAG 2.2 defines it. */
function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function ratio(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const grounds = ['--bg', '--sunken', '--raised', '--hover', '--selected'];
const texts = ['--text', '--text-2', '--text-3', '--accent', '--ok', '--warn', '--bad'];
const code = ['--syntax-string', '--syntax-number', '--syntax-word'];
const pairs = [
  ...[...texts, ...code].flatMap((text) => grounds.map((ground) => [text, ground] as const)),
  ...['ok', 'warn', 'bad'].map((name) => [`--${name}`, `--${name}-tint`] as const),
  ['--on-accent', '--accent-fill'] as const,
];

describe.each(['light', 'dark'])('%s', (scheme) => {
  const plain = colorsOf(tokens, scheme);
  const strong = new Map([...plain, ...colorsOf(contrast, scheme)]);

  it.each([
    ['as it is', plain, 4.5],
    ['with more contrast', strong, 7],
  ] as const)('%s has enough of it for every text', (_fact, colors, least) => {
    const enough = pairs.filter(([text, ground]) => ratio(colors.get(text) ?? '', colors.get(ground) ?? '') >= least);
    // What has no colour has no ratio either, and is missing here.
    expect(enough).toEqual(pairs);
  });

  it('draws lines and controls with more contrast where that is asked for', () => {
    const lines = ['--line', '--line-2', '--control'];
    const seen = lines.filter((name) => ratio(strong.get(name) ?? '', strong.get('--bg') ?? '') >= 3);
    expect(seen).toEqual(lines);
  });
});
