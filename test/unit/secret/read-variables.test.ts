// Assignments of `.env` texts and of compose files, and lines that are none.
import { describe, expect, it } from 'vitest';
import { readVariables } from '../../../src/main/secret/read-variables.ts';

describe('readVariables()', () => {
  it.each([
    ['a plain value', 'A=b', 'b'],
    ['blanks around it', '  A =  b c  ', 'b c'],
    ['a comment behind it', 'A=b # c', 'b'],
    ['a "#" within a word', 'A=b#c', 'b#c'],
    ['nothing but a comment', 'A= # c', ''],
    ['an "=" within it', 'A=b==', 'b=='],
    ['`export`', 'export A=b', 'b'],
    ['double quotes with escapes', 'A="b\\nc\\"\\\\ # \\x"', 'b\nc"\\ # \\x'],
    ['single quotes without escapes', "A='b\\n # c'", 'b\\n # c'],
    ['several lines within quotes', 'A="b\r\nc"', 'b\nc'],
    ['what stands behind a quote', 'A="b" # c', 'b'],
    ['a byte order mark', '\uFEFFA=b', 'b'],
  ])('reads %s', (_, text, value) => {
    expect(readVariables(text)).toEqual([{ line: 1, name: 'A', value }]);
  });

  it('reads lines of a compose file, and no other key of it', () => {
    const text = 'environment:\n  SECRET_A: YQ==\n  - SECRET_B=Yg==\n  image: kestra\n';
    expect(readVariables(text)).toEqual([
      { line: 1, fault: 'it is no NAME=value' },
      { line: 2, name: 'SECRET_A', value: 'YQ==' },
      { line: 3, name: 'SECRET_B', value: 'Yg==' },
      { line: 4, fault: 'it is no NAME=value' },
    ]);
  });

  it('counts lines on behind a value of several', () => {
    expect(readVariables('A="1\n2"\n\n# c\nB=3').map(({ line }) => line)).toEqual([1, 5]);
  });

  it('stops where a quote never ends', () => {
    expect(readVariables('A=1\nB="2\nC=3')).toEqual([
      { line: 1, name: 'A', value: '1' },
      { line: 2, fault: 'its quote is not closed' },
    ]);
  });

  it.each(['1A=b', 'A b', '=b', 'a-b c=d'])('tells that "%s" is no assignment', (text) => {
    expect(readVariables(text)).toEqual([{ line: 1, fault: 'it is no NAME=value' }]);
  });
});
