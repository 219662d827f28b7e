// docs/electron.md against the tests: every file that it names is there, and has the test that it quotes. A row that says
// "done" names what shows it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const rows = readFileSync(join(root, 'docs/electron.md'), 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| '));
const testFiles = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .map((file) => `test/${file.replaceAll('\\', '/')}`)
  .filter((file) => file.endsWith('.test.ts'));

/** What a row names, in order: a file, and behind it the titles of its tests. */
const named = /`(?<file>[\w/.-]*test[\w/.-]*)`|"(?<title>[^"]{8,})"/g;

/** What is wrong with a row. */
function faultsOf(row: string): readonly string[] {
  let lines: readonly string[] = [];
  return [...row.matchAll(named)].flatMap(({ groups }) => {
    const { file, title } = groups ?? {};
    if (title !== undefined) {
      // What is left out is marked by an ellipsis.
      const parts = title.split('…').map((part) => part.trim());
      return lines.some((line) => holdsInOrder(line, parts)) ? [] : [`no test is called "${title}"`];
    }
    if (file === undefined || !file.endsWith('.test.ts')) {
      return file === undefined || existsSync(join(root, file)) ? [] : [`${file} is not there`];
    }
    const found = testFiles.filter((each) => `/${each}`.endsWith(`/${file}`));
    const [only] = found;
    lines = only === undefined ? [] : readFileSync(join(root, only), 'utf8').split('\n');
    return found.length === 1 ? [] : [`${file} is ${found.length} files`];
  });
}

function holdsInOrder(line: string, parts: readonly string[]): boolean {
  let from = 0;
  return parts.every((part) => {
    const at = line.indexOf(part, from);
    from = at + part.length;
    return at >= 0;
  });
}

it('each test that docs/electron.md names is there', () => {
  expect(rows.flatMap(faultsOf)).toEqual([]);
});

it('finds a file and a title that are not there', () => {
  expect(faultsOf('| E0 | a | done | `no-such.test.ts`, `menu.test.ts` "no such title", `test/nowhere` |')).toEqual([
    'no-such.test.ts is 0 files',
    'no test is called "no such title"',
    'test/nowhere is not there',
  ]);
});

it('each row of the checklist that is done names what shows it', () => {
  const checklist = rows.filter((row) => /^\| E\d/.test(row));
  const shownByNothing = checklist.filter((row) => /^\|[^|]*\|[^|]*\| done/.test(row) && !/`[^`]*test[^`]*`/.test(row));
  expect([checklist.length > 20, shownByNothing]).toEqual([true, []]);
});
