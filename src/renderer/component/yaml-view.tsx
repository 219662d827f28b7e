// YAML to read: line numbers, colours, folding, search. It does not change the text.
import { yaml } from '@codemirror/lang-yaml';
import { foldGutter, HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorState, Text } from '@codemirror/state';
import { EditorView, lineNumbers } from '@codemirror/view';
import { tags as kinds } from '@lezer/highlight';
import { useEffect, useRef } from 'react';
import { type LineFault, showFaults } from './line-faults.ts';
import { useStyleNonce } from './style-nonce.ts';
import classes from './yaml-view.module.css';

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

/** Sizes and surfaces of code. */
export const look = EditorView.theme({
  '&': { height: '100%', color: 'var(--text)', backgroundColor: 'var(--bg)', fontSize: '12px' },
  '.cm-scroller': { fontFamily: 'var(--font-code)', lineHeight: '20px', fontVariantLigatures: 'none' },
  '.cm-content': { padding: '8px 0' },
  '.cm-gutters': { color: 'var(--text-3)', backgroundColor: 'var(--bg)', border: 'none' },
  '.cm-lineNumbers .cm-gutterElement': { padding: '0 8px 0 16px' },
  '&.cm-focused': { outline: 'none' },
  '.cm-selectionBackground, &.cm-focused .cm-selectionBackground': { backgroundColor: 'var(--selected)' },
});

const faultClasses = {
  wavy: classes.wavy ?? '',
  bad: `${classes.message} ${classes.bad}`,
  warn: `${classes.message} ${classes.warn}`,
};

/** What it takes. */
export interface YamlViewProps {
  readonly text: string;
  readonly label: string;
  readonly faults: readonly LineFault[];
}

/** Draws the text. */
export function YamlView({ text, label, faults }: YamlViewProps) {
  const place = useRef<HTMLDivElement>(null);
  const nonce = useStyleNonce();
  useEffect(() => {
    if (place.current === null) return undefined;
    const view = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: text,
        extensions: [
          lineNumbers(),
          foldGutter(),
          yaml(),
          syntaxHighlighting(colours),
          look,
          EditorState.readOnly.of(true),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': label, 'aria-readonly': 'true', tabindex: '0' }),
          showFaults(Text.of(text.split('\n')), faults, faultClasses),
          ...(nonce === '' ? [] : [EditorView.cspNonce.of(nonce)]),
        ],
      }),
    });
    return () => view.destroy();
  }, [text, label, faults, nonce]);
  return <div ref={place} className={classes.view} />;
}
