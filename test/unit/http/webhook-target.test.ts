// Targets as Java takes them apart: what it refuses, and with which sentence.
import { describe, expect, it } from 'vitest';
import { parseTarget, pathOf } from '../../../src/main/http/webhook-target.ts';

describe('parseTarget()', () => {
  it.each([
    ['/a/b?c=d?e', { path: '/a/b', query: 'c=d?e' }],
    ['/a', { path: '/a', query: '' }],
    ['/a?', { path: '/a', query: '' }],
    ['http://localhost:8080/a%2Fb?c', { path: '/a%2Fb', query: 'c' }],
    ['/a#b', { path: '/a#b', query: '' }],
    ['*', { path: '*', query: '' }],
    ['/a?b[c]=1', { path: '/a', query: 'b[c]=1' }],
  ])('takes %s apart', (target, parts) => {
    expect(parseTarget(target)).toEqual({ ok: true, value: parts });
  });

  it.each([
    ['/a%zz', 'Malformed escape pair at index 2: /a%zz'],
    ['/a%', 'Malformed escape pair at index 2: /a%'],
    ['/a|%', 'Illegal character in path at index 2: /a|%'],
    ['/a[b]', 'Illegal character in path at index 2: /a[b]'],
    ['/a?b=%4', 'Malformed escape pair at index 5: /a?b=%4'],
    ['/a?b="c"', 'Illegal character in query at index 5: /a?b="c"'],
    ['/<?>', 'Illegal character in path at index 1: /<?>'],
  ])('refuses %s with the words of Java', (target, kestra) => {
    expect(parseTarget(target)).toMatchObject({ ok: false, error: { code: 'ADDRESS_MALFORMED', details: { kestra } } });
  });
});

describe('pathOf()', () => {
  it('takes the path of a target that Java refuses', () => {
    expect(pathOf('/a|b?c')).toBe('/a|b');
  });
});
