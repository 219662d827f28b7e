// Masking of secrets in texts.
import { describe, expect, it } from 'vitest';
import { createMasker } from '../../../src/main/secret/mask.ts';

function masked(secrets: readonly string[], text: string): string {
  const masker = createMasker();
  for (const secret of secrets) masker.add(secret);
  return masker.mask(text);
}

describe('mask()', () => {
  it.each([
    ['no secret', [], 'nothing here', 'nothing here'],
    ['six asterisks whatever the length', ['hunter2', 's3cr3t'], 'pw is hunter2, s3cr3t', 'pw is ******, ******'],
    ['every place', ['ab'], 'abcabab', '******c************'],
    ['the longest first', ['key', 'keychain'], 'keychain key', '****** ******'],
    ['asterisks of a mask never again', ['**', 'hunter2'], 'hunter2 **', '****** ******'],
    ['base64', ['hunter2'], 'aHVudGVyMg==', '******'],
    ['a value with a line break, whole and trimmed', ['key123\n'], '<key123\n> <key123>', '<******> <******>'],
    ['the form in JSON', ['a"b\nc'], '{"k":"a\\"b\\nc"}', '{"k":"******"}'],
    ['signs that mean something in a pattern', ['a.b*c(\\d)[$]|-/'], 'axb a.b*c(\\d)[$]|-/', 'axb ******'],
    ['a dollar sign', ["$&$1$'"], "x$&$1$'y", 'x******y'],
    ['nothing for an empty secret', [''], 'abc', 'abc'],
    ['nothing for blanks', ['  \n'], 'a  b', 'a  b'],
    ['nothing for one character', ['a', 'b\n'], 'abc YQ== Yg==', 'abc YQ== Yg=='],
    ['a secret of two characters', ['ab'], 'xaby', 'x******y'],
  ])('hides %s', (_, secrets, text, expected) => {
    expect(masked(secrets, text)).toBe(expected);
  });

  it('learns more as it goes', () => {
    const masker = createMasker();
    masker.add('one1');
    const before = masker.mask('one1 two2');
    masker.add('two2');
    expect([before, masker.mask('one1 two2')]).toEqual(['****** two2', '****** ******']);
  });
});
