// The text of a flow while it is edited.
import { expect, it } from 'vitest';
import { editDraft, isOvertaken, lineBreakOf, settleDraft } from '../../../../src/renderer/flow/flow-draft.ts';

it.each([
  ['begins with what the file holds', undefined, 'a', 'b', { base: 'a', text: 'b' }],
  ['keeps what it began with when the file changes', { base: 'a', text: 'b' }, 'x', 'c', { base: 'a', text: 'c' }],
  ['is none once it says what the file says', { base: 'a', text: 'b' }, 'a', 'a', undefined],
])('a draft %s', (_, draft, source, text, after) => {
  expect(editDraft(draft, { source, text })).toEqual(after);
});

it.each([
  ['goes with the save', { base: 'a', text: 'b' }, undefined],
  ['keeps what was typed meanwhile', { base: 'a', text: 'c' }, { base: 'b', text: 'c' }],
  ['stays none', undefined, undefined],
])('a saved draft %s', (_, draft, after) => {
  expect(settleDraft(draft, 'b')).toEqual(after);
});

it.each([
  ['the file it began with', 'a', false],
  ['the text itself', 'b', false],
  ['a text of somebody else', 'c', true],
])('beside %s, a draft is overtaken: %j', (_, source, overtaken) => {
  expect(isOvertaken({ base: 'a', text: 'b' }, source)).toBe(overtaken);
});

it.each([
  ['a\nb\n', '\n'],
  ['a\r\nb\r\n', '\r\n'],
  ['a\r\nb\n', '\n'],
  ['\na\r\n', '\n'],
  ['a', '\n'],
])('lines of %j are parted by %j', (text, lineBreak) => {
  expect(lineBreakOf(text)).toBe(lineBreak);
});
