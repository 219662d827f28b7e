// Java's globs, by the documentation of `FileSystem.getPathMatcher` and the recorded runs `sh-out-*`.
import { describe, expect, it } from 'vitest';
import { compileGlob } from '../../../../src/main/plugin/work-folder/java-glob.ts';

const paths = ['a.txt', 'b.csv', '.hid', 'sub/a.txt', 'sub/deep/b.csv', 'a b.txt', 'a[1].txt', 'a{1}.txt', 'ü.txt'];

function matching(glob: string): readonly string[] {
  const pattern = compileGlob(glob);
  return pattern.ok ? paths.filter((path) => pattern.value.test(path)) : [pattern.error.message];
}

describe('compileGlob()', () => {
  it.each([
    ['a.txt', ['a.txt']],
    ['*.txt', ['a.txt', 'a b.txt', 'a[1].txt', 'a{1}.txt', 'ü.txt']],
    ['*', ['a.txt', 'b.csv', '.hid', 'a b.txt', 'a[1].txt', 'a{1}.txt', 'ü.txt']],
    ['**/*.csv', ['sub/deep/b.csv']],
    ['**.csv', ['b.csv', 'sub/deep/b.csv']],
    ['sub/**', ['sub/a.txt', 'sub/deep/b.csv']],
    ['?.txt', ['a.txt', 'ü.txt']],
    ['[a-b].*', ['a.txt', 'b.csv']],
    ['[!a].*', ['b.csv', 'ü.txt']],
    ['*.{csv,hid}', ['b.csv', '.hid']],
    ['a\\[1\\].txt', ['a[1].txt']],
    ['a\\{1}.txt', ['a{1}.txt']],
    ['A.txt', []],
    ['sub', []],
    ['', []],
  ])('%j matches %j', (glob, matched) => {
    expect(matching(glob)).toEqual(matched);
  });

  it.each([
    ['{a', "Missing '}' near index 1\n{a\n ^"],
    ['{a{b}}', 'Cannot nest groups near index 2\n{a{b}}\n  ^'],
    ['[a', "Missing ']' near index 0\n[a\n^"],
    ['[a/b]', "Explicit 'name separator' in class near index 0\n[a/b]\n^"],
    ['a\\', 'No character to escape near index 1\na\\\n ^'],
  ])('%j is refused', (glob, message) => {
    expect(matching(glob)).toEqual([message]);
  });
});
