// A test request as it is written: presets, headers, query, and what the core is given.
import { describe, expect, it } from 'vitest';
import {
  firstDraft,
  presetOf,
  presets,
  readHeaders,
  readQuery,
  withPreset,
} from '../../../../src/renderer/send/draft.ts';

describe('presets', () => {
  it.each(presets)('$name is known again by its type', (preset) => {
    expect(presetOf(withPreset(firstDraft, preset))).toBe(preset.id);
  });

  it('leave the other headers as they are', () => {
    const [, text] = presets;
    const draft = { ...firstDraft, headers: 'X-A: 1\ncontent-type: x/y\nX-B: 2' };
    expect(text && withPreset(draft, text).headers).toBe('Content-Type: text/plain; charset=utf-8\nX-A: 1\nX-B: 2');
  });

  it.each([
    ['another type', { headers: 'Content-Type: x/y' }],
    ['a body without a type', { headers: '' }],
  ])('%s is none of them', (_, parts) => {
    expect(presetOf({ ...firstDraft, ...parts })).toBe('');
  });
});

describe('headers', () => {
  it('keep order, case and doubles; blank lines are none', () => {
    expect(readHeaders('X-b: 1\n\nx-B:  2 \nEmpty:')).toEqual({
      ok: true,
      value: [
        ['X-b', '1'],
        ['x-B', '2'],
        ['Empty', ''],
      ],
    });
  });

  it.each([
    ['without a colon', 'X-A: 1\nnothing', 2],
    ['with a blank in the name', 'X A: 1', 1],
    ['beyond Latin letters', 'X: 日本', 1],
    ['with a control', 'X: a\u0000b', 1],
  ])('a line %s is named', (_, text, line) => {
    const read = readHeaders(text);
    expect(read.ok || [read.error.line, read.error.code]).toEqual([line, 'PARAMETERS_INVALID']);
  });
});

it.each([
  ['a=1\nb=2', 'a=1&b=2'],
  ['a=1&b=two%20words', 'a=1&b=two%20words'],
  ['a=ä b#c', 'a=%C3%A4%20b%23c'],
  ['', ''],
])('the query %j goes out as %s', (text, query) => {
  expect(readQuery(text)).toBe(query);
});
