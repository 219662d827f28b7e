// Words of a command line as each shell hands them on; bash itself is asked for its own.
import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { detectShell, readWords } from '../../../../src/renderer/send/shell-words.ts';

/** The words that bash makes of a text. */
function askBash(text: string): readonly string[] {
  const printed = execFileSync('bash', ['--norc', '-c', `show() { printf '%s\\0' "$@"; }\nshow ${text}`], {
    encoding: 'utf8',
  });
  return printed.split('\0').slice(0, -1);
}

describe('bash', () => {
  it.each([
    String.raw`curl -X POST 'it'\''s' "a \"b\" \$x \\ \n" plain\ word`,
    String.raw`$'a\nb\t\'c\\ \x41\u00e4\101\e' -d$'x'y"z"`,
    "curl \\\n  -H 'A: 1' \\\n  --data-raw '{\n  \"a\": 1\n}'",
    `a '' "" b`,
    '"line \\\nends" x',
  ])('reads %j as bash does', (text) => {
    expect(readWords(text, 'bash').words).toEqual(askBash(text));
  });

  it.each([
    ["curl 'a|b' x | jq .", ['curl', 'a|b', 'x'], '| jq .'],
    ['curl x && echo y', ['curl', 'x'], '&& echo y'],
    ['curl x > out', ['curl', 'x'], '> out'],
    ["curl 'never closed", ['curl', 'never closed'], ''],
    ['curl $KEY', ['curl', '$KEY'], ''],
  ])('%j ends where the command ends, and nothing is expanded', (text, words, rest) => {
    expect(readWords(text, 'bash')).toEqual({ words, rest });
  });
});

it.each([
  ['curl.exe -d \'it\'\'s "x"\' `\n -H "a `"b`" ``" "x""y"', ['curl.exe', '-d', 'it\'s "x"', '-H', 'a "b" `', 'x"y']],
  ['curl \'$x\' "$x" a`nb', ['curl', '$x', '$x', 'anb']],
])('PowerShell reads %j', (text, words) => {
  expect(readWords(text, 'powershell').words).toEqual(words);
});

it.each([
  ['curl ^"http://x/?a=1^&b=2^" ^\n  -H ^"A: 1^"', ['curl', 'http://x/?a=1&b=2', '-H', 'A: 1']],
  [String.raw`curl --data-raw ^"^{^\^"a^\^":1^}^"`, ['curl', '--data-raw', '{"a":1}']],
  [String.raw`curl -d "{\"a\": \"b c\"}" "x\\" c:\dir`, ['curl', '-d', '{"a": "b c"}', 'x\\', 'c:\\dir']],
  ['curl -d "say ""yes"" now"', ['curl', '-d', 'say "yes" now']],
])('cmd reads %j', (text, words) => {
  expect(readWords(text, 'cmd').words).toEqual(words);
});

it('in cmd a sign with a caret is plain, and one without ends the command', () => {
  expect(readWords('curl a^&b "c&d" & echo', 'cmd')).toEqual({ words: ['curl', 'a&b', 'c&d'], rest: '& echo' });
});

it.each([
  ['curl \\\n x', 'bash'],
  ['curl ^\n x', 'cmd'],
  ['curl ^"x^"', 'cmd'],
  ['curl `\n x', 'powershell'],
  ['curl.exe x', 'powershell'],
])('%j looks written for %s', (text, shell) => {
  expect(detectShell(text)).toBe(shell);
});
