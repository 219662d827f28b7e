// How code looks, read or written: colours by the kind of its words, sizes and surfaces.
import { HighlightStyle } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags as kinds } from '@lezer/highlight';

/** Colours of code by the kind of its words. */
export const colours = HighlightStyle.define([
  {
    tag: [kinds.propertyName, kinds.definition(kinds.propertyName), kinds.keyword, kinds.bool, kinds.null],
    color: 'var(--syntax-word)',
  },
  { tag: [kinds.string, kinds.special(kinds.string)], color: 'var(--syntax-string)' },
  { tag: kinds.number, color: 'var(--syntax-number)' },
  { tag: [kinds.comment, kinds.meta], color: 'var(--text-3)' },
]);

/** Sizes and surfaces of code, and of what opens over it: menus of completion, the search. */
export const look = EditorView.theme({
  '&': { height: '100%', color: 'var(--text)', backgroundColor: 'var(--bg)', fontSize: '12px' },
  // Each character is to be seen as it is, and a ligature would hide two of them.
  '.cm-scroller': { fontFamily: 'var(--font-code)', lineHeight: '20px', fontVariantLigatures: 'none' },
  '.cm-content': { padding: '8px 0', caretColor: 'var(--text)' },
  '.cm-cursor, .cm-dropCursor': { borderLeftColor: 'var(--text)' },
  '.cm-gutters': { color: 'var(--text-3)', backgroundColor: 'var(--bg)', border: 'none' },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 8px 0 16px' },
  '.cm-activeLine, .cm-activeLineGutter': { backgroundColor: 'var(--hover)' },
  '&.cm-focused': { outline: 'none' },
  // The library's own rule for the focused editor is as long as this.
  '.cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground': {
    backgroundColor: 'var(--selected)',
  },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--selected)', outline: '1px solid var(--line-2)' },
  '.cm-foldPlaceholder': { color: 'var(--text-2)', backgroundColor: 'var(--sunken)', border: '1px solid var(--line)' },
  '.cm-panels': { color: 'var(--text)', backgroundColor: 'var(--sunken)', borderColor: 'var(--line)' },
  '.cm-textfield': { backgroundColor: 'var(--bg)', border: '1px solid var(--control)' },
  '.cm-button': { backgroundImage: 'none', backgroundColor: 'var(--raised)', border: '1px solid var(--line-2)' },
  '.cm-searchMatch': { backgroundColor: 'var(--warn-tint)' },
  '.cm-searchMatch-selected': { outline: '1px solid var(--warn)' },
  '.cm-selectionMatch': { backgroundColor: 'var(--hover)' },
  '.cm-tooltip': { color: 'var(--text)', backgroundColor: 'var(--raised)', border: '1px solid var(--line-2)' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--font-code)', maxHeight: '240px' },
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': { padding: '2px 8px', lineHeight: '20px' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { color: 'var(--text)', backgroundColor: 'var(--selected)' },
  '.cm-tooltip.cm-completionInfo': { padding: '6px 8px', maxWidth: '320px' },
  '.cm-tooltip-hover': { padding: '6px 8px', maxWidth: '420px' },
  '.cm-wordTip': { fontFamily: 'var(--font-text)', fontSize: '12px', lineHeight: '18px', color: 'var(--text-2)' },
  '.cm-wordTip code': { fontFamily: 'var(--font-code)', color: 'var(--text)', overflowWrap: 'anywhere' },
  '.cm-completionDetail': { fontStyle: 'normal', color: 'var(--text-2)' },
});
