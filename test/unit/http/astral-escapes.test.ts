// Characters beyond U+FFFF in answers.
import { describe, expect, it } from 'vitest';
import { escapeAstral } from '../../../src/main/http/astral-escapes.ts';

describe('escapeAstral()', () => {
  it('prints them as two escapes with big hex digits, and nothing else', () => {
    expect(escapeAstral('{"a":"😀ü\\n\u2028"}')).toBe('{"a":"\\uD83D\\uDE00ü\\n\u2028"}');
  });
});
