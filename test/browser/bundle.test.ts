// How much the window loads before its first screen is there: bytes of what was built, so that no busy machine makes a
// difference. What is loaded when it is first shown is not among it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';

const folder = join(import.meta.dirname, '../../out/renderer');

/** Scripts and style sheets that the page itself names, with all that those need at once. */
function firstFiles(): readonly string[] {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  return [...page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+\.(?:js|css))"/g)].flatMap(([, file = '']) => [file]);
}

const bytesOf = (file: string): Buffer => readFileSync(join(folder, file));

// ARCHITECTURE.md states it. Whoever has to raise it says there for what.
const budget = { rawBytesMax: 850_000, gzipBytesMax: 260_000 };

it('loads no more than the budget before the first screen', () => {
  const files = firstFiles().map(bytesOf);
  const rawBytes = files.reduce((sum, { length }) => sum + length, 0);
  const gzipBytes = files.reduce((sum, bytes) => sum + gzipSync(bytes).length, 0);
  expect({ rawBytes, gzipBytes, isWithin: rawBytes <= budget.rawBytesMax && gzipBytes <= budget.gzipBytesMax }).toEqual(
    {
      rawBytes,
      gzipBytes,
      isWithin: true,
    },
  );
});

it.each([
  ['the editor', 'cm-content'],
  ['the layout of graphs', 'longest-path'],
])('loads %s only where it is shown', (_, mark) => {
  expect(firstFiles().filter((file) => bytesOf(file).includes(mark))).toEqual([]);
});
