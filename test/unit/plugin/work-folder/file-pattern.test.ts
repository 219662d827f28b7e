// Patterns of files in a folder.
import { expect, it } from 'vitest';
import { compileFilePattern } from '../../../../src/main/plugin/work-folder/file-pattern.ts';

const paths = ['a.csv', 'b.txt', 'sub/c.csv'];

it.each([
  ['a glob below the folder', '*.csv', ['a.csv']],
  ['a glob with a slash before it', '/sub/*', ['sub/c.csv']],
  ['a glob of the path on disk', 'glob:**/*.csv', ['a.csv', 'sub/c.csv']],
  ['no glob of the path in the folder', 'glob:*.csv', []],
  ['an expression of the path on disk', 'regex:.*/work/[ab]\\..*', ['a.csv', 'b.txt']],
  ['no expression of a part of the path', 'regex:a\\.csv', []],
] as const)('takes %s', (_name, pattern, meant) => {
  const compiled = compileFilePattern(pattern, '/tmp/work');
  expect(compiled.ok ? paths.filter(compiled.value) : compiled.error.message).toEqual(meant);
});

it.each(['regex:(', 'glob:[', '{'])('refuses %s', (pattern) => {
  expect(compileFilePattern(pattern, '/tmp/work')).toMatchObject({ ok: false, error: { code: 'TASK_FAILED' } });
});
