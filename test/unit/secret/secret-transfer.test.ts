// Variables as secrets and back: base64 by the name, what was encoded twice, and the last of equal keys.
import { describe, expect, it } from 'vitest';
import { printSecretLines, readSecretLines } from '../../../src/main/secret/secret-transfer.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');

describe('readSecretLines()', () => {
  it.each([
    ['a plain name', 'token=c2VjcmV0a2V5', { key: 'TOKEN', isEncodedTwice: false, value: 'c2VjcmV0a2V5' }],
    ['a name of Kestra', `SECRET_token=${base64('a b')}`, { key: 'TOKEN', isEncodedTwice: false, value: 'a b' }],
    [
      'what was encoded twice',
      `SECRET_A=${base64(base64('a secret'))}`,
      { key: 'A', isEncodedTwice: true, value: base64('a secret') },
    ],
    [
      'a key of letters and digits that decodes to no text',
      `SECRET_A=${base64('5f4dcc3b5aa765d61d8327deb882cf99')}`,
      { key: 'A', isEncodedTwice: false, value: '5f4dcc3b5aa765d61d8327deb882cf99' },
    ],
  ])('reads %s', (_, text, { value, ...told }) => {
    expect(readSecretLines(text)).toEqual([{ told: { line: 1, ...told }, value }]);
  });

  it('decodes twice what was encoded twice where it is told to, and nothing else', () => {
    const text = `SECRET_A=${base64(base64('a secret'))}\nSECRET_B=${base64('a secret')}`;
    expect(readSecretLines(text, { decodesTwice: true }).map(({ value }) => value)).toEqual(['a secret', 'a secret']);
  });

  it('tells what cannot be: no base64, no assignment, an earlier of equal keys', () => {
    expect(readSecretLines('SECRET_A=no base64\nwhat\nB=1\nSECRET_B=Yg==')).toEqual([
      {
        told: { line: 1, key: 'A', isEncodedTwice: false, fault: 'its value is not base64, which SECRET_ asks for' },
      },
      { told: { line: 2, key: '', isEncodedTwice: false, fault: 'it is no NAME=value' } },
      { told: { line: 3, key: 'B', isEncodedTwice: false, fault: 'line 4 sets it again' } },
      { told: { line: 4, key: 'B', isEncodedTwice: false }, value: 'b' },
    ]);
  });
});

it('printSecretLines() gives what readSecretLines() takes', () => {
  const text = printSecretLines([
    ['A', 'é\n'],
    ['B', 'b'],
  ]);
  expect([text, readSecretLines(text).map(({ value }) => value)]).toEqual([
    'SECRET_A=w6kK\nSECRET_B=Yg==\n',
    ['é\n', 'b'],
  ]);
});
